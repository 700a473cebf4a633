#include "gui/conflicts/conflictsheet.h"

#include "core/text.h"
#include "gui/conflicts/conflictmodel.h"
#include "gui/conflicts/conflictwords.h"
#include "gui/widgets/plaintext.h"
#include "ui_conflictsheet.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <algorithm>

namespace heroadmin {

ConflictSheet::ConflictSheet(ConflictKind kind, const QString& step, const WriteOutcome& outcome, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ConflictSheet>())
    , m_kind(kind)
    , m_step(step)
    , m_count(outcome.conflictCount)
    , m_unlisted(std::max<qint64>(0, outcome.conflictCount - outcome.conflicts.size()))
    , m_model(new ConflictModel(kind, outcome.conflicts, this))
{
    m_ui->setupUi(this);
    QFont bold = m_ui->heading->font();
    bold.setBold(true);
    m_ui->heading->setFont(bold);
    m_ui->table->showConflicts(*m_model);
    wire();
    retranslate();
    m_ui->table->setFocus();
}

ConflictSheet::~ConflictSheet() = default;

void ConflictSheet::showMerged(const QList<ConflictResolution::Merged>& merged)
{
    m_merged = merged;
    showNotes();
}

void ConflictSheet::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void ConflictSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // The sheet comes up unasked: an Enter that was meant for what was there before must not decide anything.
        if (auto* const button = qobject_cast<QPushButton*>(focusWidget())) {
            button->click();
        }
        return;
    }
    QDialog::keyPressEvent(event);
}

void ConflictSheet::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    // The button box gives its first button the look of what Enter does.
    m_ui->buttons->button(QDialogButtonBox::Ok)->setDefault(false);
}

void ConflictSheet::wire()
{
    connect(m_ui->theirs, &QPushButton::clicked, this, [this] { m_ui->table->setSelectedMine(false); });
    connect(m_ui->mine, &QPushButton::clicked, this, [this] { m_ui->table->setSelectedMine(true); });
    connect(m_ui->allTheirs, &QPushButton::clicked, this, [this] { m_ui->table->setAllMine(false); });
    connect(m_ui->allMine, &QPushButton::clicked, this, [this] { m_ui->table->setAllMine(true); });
    connect(m_model, &ConflictModel::dataChanged, this, &ConflictSheet::showSummary);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, [this] {
        const QList<ConflictChoice> choices = m_model->choices();
        accept();
        Q_EMIT resolved(choices);
    });
    const QList<QPushButton*> buttons = findChildren<QPushButton*>();
    for (QPushButton* const button : buttons) {
        button->setAutoDefault(false);
    }
    auto* const write = new QShortcut(this);
    write->setKeys({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    write->setAutoRepeat(false);
    connect(write, &QShortcut::activated, m_ui->buttons->button(QDialogButtonBox::Ok), &QPushButton::click);
}

void ConflictSheet::retranslate()
{
    setAccessibleName(windowTitle());
    m_ui->heading->setText(m_step);
    m_ui->introduction->setText(
        tr("Somebody else changed %Ln heroes meanwhile. Nothing is written yet.", nullptr, pluralCount(m_count)));
    setAccessibleDescription(m_step + QStringLiteral(". ") + m_ui->introduction->text());
    QPushButton* const write = m_ui->buttons->button(QDialogButtonBox::Ok);
    switch (m_kind) {
    case ConflictKind::Edit:
        write->setText(tr("&Save"));
        break;
    case ConflictKind::Delete:
        write->setText(tr("&Delete"));
        break;
    case ConflictKind::Undo:
        write->setText(tr("&Undo"));
        break;
    case ConflictKind::Redo:
        write->setText(tr("&Redo"));
        break;
    }
    write->setToolTip(plainToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Cancel"));
    m_model->retranslate();
    showNotes();
    showSummary();
}

void ConflictSheet::showSummary()
{
    int mine = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        mine += m_model->isMine(row) ? 1 : 0;
    }
    m_ui->summary->setText(mine == 0 ? tr("Everything listed stays as theirs.")
                                     : tr("Yours goes over theirs in %Ln of these places.", nullptr, mine));
}

void ConflictSheet::showNotes()
{
    const bool comesBack = m_kind == ConflictKind::Edit || m_kind == ConflictKind::Delete;
    const int unlisted = pluralCount(m_unlisted);
    m_ui->unlisted->say(NoteLabel::Kind::Warning,
                        unlisted == 0 ? QString()
                        : comesBack   ? tr("%Ln more come after these.", nullptr, unlisted)
                                      : tr("%Ln more are not listed and stay as theirs.", nullptr, unlisted));
    constexpr qsizetype mostNamed = 3;
    QStringList sentences;
    for (const ConflictResolution::Merged& merged : m_merged.first(std::min(mostNamed, m_merged.size()))) {
        sentences.append(tr("%1: %2 %3 is taken over.", "hero, field, value")
                             .arg(ConflictWords::heroName(merged.id, merged.name),
                                  ConflictWords::fieldName(merged.field),
                                  ConflictWords::value(merged.field, merged.theirs)));
    }
    if (m_merged.size() > mostNamed) {
        sentences.append(
            tr("%Ln more of their changes are taken over.", nullptr, pluralCount(m_merged.size() - sentences.size())));
    }
    if (!sentences.isEmpty()) {
        sentences.prepend(tr("What doesn\u2019t clash merges by itself."));
    }
    m_ui->merged->say(NoteLabel::Kind::Information, sentences.join(u' '));
}

} // namespace heroadmin
