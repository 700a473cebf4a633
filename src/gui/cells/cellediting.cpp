#include "gui/cells/cellediting.h"

#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/table/herotablemodel.h"
#include "data/writing/herowriting.h"
#include "gui/browse/herotableview.h"
#include "gui/cells/cellbubble.h"
#include "gui/cells/celldelegate.h"
#include "gui/cells/celleditor.h"
#include "gui/cells/cellreading.h"
#include "gui/cells/idhint.h"
#include "gui/edit/refusedhero.h"
#include "gui/edit/writegate.h"
#include "gui/widgets/keysahead.h"
#include "gui/widgets/quotedtext.h"

#include <QApplication>
#include <QEvent>
#include <utility>

namespace heroadmin {

CellEditing::CellEditing(DatabaseSession& session, HeroWriting& writing, HeroTableModel& model, HeroTableView& view,
                         QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_writing(writing)
    , m_model(model)
    , m_view(view)
    , m_delegate(new CellDelegate(model, this))
    , m_bubble(new CellBubble(view.viewport()))
    , m_reading(new CellReading(session, writing, view.keysAhead(), this))
{
    m_view.setHeroDelegate(m_delegate);
    m_view.setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_view.viewport()->installEventFilter(this);
    new IdHint(m_view);
    connect(m_delegate, &CellDelegate::opened, this, &CellEditing::showOpened);
    connect(m_delegate, &CellDelegate::left, this, &CellEditing::go);
    connect(m_delegate, &CellDelegate::stranded, this, &CellEditing::report);
    wireReading();
    wireModel();
}

void CellEditing::wireReading()
{
    connect(&m_view, &HeroTableView::openingNeeded, this, [this](const QModelIndex& cell, const QEvent* typed) {
        m_reading->start(m_model.idAt(cell.row()), *HeroTableModel::fieldOf(cell.column()), typed);
    });
    connect(m_view.selectionModel(), &QItemSelectionModel::currentChanged, m_reading, [this](const QModelIndex& cell) {
        if (cell.isValid()) {
            m_reading->leaveFor(m_model.idAt(cell.row()), HeroTableModel::fieldOf(cell.column()));
        }
    });
    connect(m_reading, &CellReading::read, this, &CellEditing::takeRead);
    connect(m_reading, &CellReading::readBehind, this, [this](const HeroSnapshot& read, const CellDraft& draft) {
        rescue({read, draft, false, !draft.text.isEmpty()});
    });
    connect(m_reading, &CellReading::failed, this, &CellEditing::report);
}

void CellEditing::wireModel()
{
    m_model.setWrite([this](HeroEdit edit) {
        std::vector<HeroEdit> edits;
        edits.push_back(std::move(edit));
        send(std::move(edits));
    });
    m_model.setDoubt([this] { return m_writing.isAheadOfTheTable(); });
    connect(&m_writing, &HeroWriting::written, &m_model, &HeroTableModel::doubt);
    const auto takeOver = [this](const DatabaseInfo& info) {
        // What is typed stays where the same one is only connected to again.
        if (std::exchange(m_opening, info.opening) != info.opening) {
            if (m_editor != nullptr) {
                m_delegate->close(*m_editor);
            }
            m_aside.reset();
        }
        m_model.forgetPending();
        m_model.setEditable(!info.readOnly);
        m_model.setAgeRange(info.ageRange);
        m_delegate->setAgeRange(info.ageRange);
    };
    connect(&m_session, &DatabaseSession::opened, this, takeOver);
    if (m_session.isOpen()) {
        takeOver(m_session.info());
    }
    connect(&m_session, &DatabaseSession::renewed, &m_model,
            [this](const DatabaseInfo& info) { m_model.setEditable(!info.readOnly); });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (m_editor != nullptr) {
            setAside(*m_editor);
            m_delegate->close(*m_editor);
        }
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CellEditing::bringBack);
    connect(&m_model, &QAbstractItemModel::columnsInserted, this, &CellEditing::bringBack);
}

bool CellEditing::isEditing() const
{
    return m_editor != nullptr;
}

QString CellEditing::unsaved() const
{
    const bool isAside = m_aside && m_aside->isChanged;
    if (!isAside && (m_editor == nullptr || !m_editor->isChanged())) {
        return {};
    }
    const QString text = isAside ? m_aside->draft.text : m_editor->text();
    switch (isAside ? m_aside->draft.field : m_editor->field()) {
    case HeroField::Name:
        //: Part of the sentence "This is not saved: the name “Anna”."
        return text.isEmpty() ? tr("the cleared name") : tr("the name %1").arg(quotedText(text));
    case HeroField::Age:
        return text.isEmpty() ? tr("the cleared age") : tr("the age %1").arg(quotedText(text));
    case HeroField::SecretName:
        break;
    }
    return tr("a new secret name");
}

std::optional<CellDraft> CellEditing::draft() const
{
    if (m_editor == nullptr || !m_editor->isChanged() || m_editor->field() == HeroField::SecretName) {
        return {};
    }
    return CellDraft{m_editor->loaded().id, m_editor->field(), m_editor->text()};
}

std::optional<HeroSnapshot> CellEditing::edited() const
{
    return m_editor == nullptr ? std::nullopt : std::optional(m_editor->loaded());
}

bool CellEditing::resume(const CellDraft& draft)
{
    const std::optional<HeroSnapshot> loaded = m_model.loaded(draft.id);
    if (m_editor != nullptr || !loaded || !CellDelegate::canEdit(cellOf(draft), *loaded)) {
        return false;
    }
    resumeIn(cellOf(draft), *loaded, draft);
    return m_editor != nullptr;
}

bool CellEditing::commit()
{
    return m_editor == nullptr || m_delegate->commit(*m_editor);
}

void CellEditing::discard()
{
    m_aside.reset();
    if (m_editor != nullptr) {
        m_delegate->close(*m_editor);
    }
}

void CellEditing::clearAge()
{
    if (!commit()) {
        return;
    }
    QList<HeroSnapshot> heroes;
    QList<qint64> unknown;
    const QList<int> rows = m_view.selectedRows();
    for (const int row : rows) {
        const QModelIndex age = m_model.index(row, HeroTableModel::AgeColumn);
        if (!age.flags().testFlag(Qt::ItemIsEditable) || age.data().isNull()) {
            continue;
        }
        const qint64 id = m_model.idAt(row);
        if (const std::optional<HeroSnapshot> hero = m_model.loaded(id)) {
            heroes.append(*hero);
        } else {
            unknown.append(id);
        }
    }
    if (unknown.isEmpty()) {
        writeNoAge(heroes);
        return;
    }
    m_writing.read(this, unknown,
                   [this, heroes, opening = m_session.info().opening](const Result<QList<HeroSnapshot>>& others) {
                       const Result<void> isOpen = WriteGate(m_session).isStillOpen(opening);
                       if (others && isOpen) {
                           writeNoAge(heroes + *others);
                       } else {
                           Q_EMIT failed(isOpen ? others.error() : isOpen.error(), {});
                       }
                   });
}

void CellEditing::writeNoAge(const QList<HeroSnapshot>& heroes)
{
    std::vector<HeroEdit> edits;
    for (const HeroSnapshot& hero : heroes) {
        HeroEdit edit{hero, {}};
        edit.update.age = FieldUpdate<qint64>::none();
        m_model.markPending(edit);
        edits.push_back(std::move(edit));
    }
    if (!edits.empty()) {
        send(std::move(edits), Origin::Clearing);
    }
}

bool CellEditing::eventFilter(QObject* watched, QEvent* event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    // In this order: other events come while the table is half gone, too.
    if (isPress && watched == m_view.viewport() && !commit()) {
        m_editor->setFocus();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void CellEditing::showOpened(CellEditor* editor)
{
    m_editor = editor;
    m_bubble->follow(editor);
    connect(editor, &CellEditor::said, m_bubble, &CellBubble::say);
    connect(editor, &CellEditor::closed, this, [this, editor] {
        if (m_editor == editor) {
            showClosed();
        }
        if (editor->isChanged() && !editor->isDismissed()) {
            setAside(*editor);
            m_view.setFocus();
        }
    });
    connect(editor, &QLineEdit::textChanged, this, &CellEditing::draftChanged);
    Q_EMIT editingChanged(true);
}

void CellEditing::showClosed()
{
    m_editor = nullptr;
    Q_EMIT editingChanged(false);
    Q_EMIT draftChanged();
}

void CellEditing::go(CellStep step)
{
    if (m_view.currentIndex().isValid()) {
        m_view.goTo(cellAfter(m_view, m_view.currentIndex(), step));
    }
}

void CellEditing::setAside(const CellEditor& editor)
{
    m_aside = Aside{
        editor.loaded(), {editor.loaded().id, editor.field(), editor.text()}, editor.hasFocus(), editor.isChanged()};
}

void CellEditing::bringBack()
{
    if (!m_aside || HeroTableModel::columnOf(m_aside->draft.field) >= m_model.columnCount()) {
        return; // A secret name that is typed waits for its column.
    }
    const Aside aside = *std::exchange(m_aside, std::nullopt);
    const QModelIndex cell = cellOf(aside.draft);
    if (!CellDelegate::canEdit(cell, aside.loaded)) {
        rescue(aside);
        return;
    }
    const QPointer<QWidget> focused = QApplication::focusWidget();
    resumeIn(cell, aside.loaded, aside.draft);
    if (!aside.hadFocus && focused != nullptr) {
        focused->setFocus();
    }
}

void CellEditing::rescue(const Aside& aside)
{
    if (!aside.isChanged) {
        return;
    }
    // As when something else is clicked on: it is written where it keeps the rules.
    CellEditor editor(aside.draft.field, aside.loaded, HeroValidator(m_session.info().ageRange), nullptr);
    editor.setText(aside.draft.text);
    Result<HeroUpdate> update =
        aside.loaded.fitsALine(aside.draft.field)
            ? editor.update()
            : failure(Error::of(ErrorKind::Validation, tr("This can only be edited in the dialog.")));
    if (update) {
        m_model.write({aside.loaded, std::move(*update)});
    } else {
        report(update.error(), aside.draft);
    }
}

void CellEditing::takeRead(const HeroSnapshot& loaded, HeroField field)
{
    const QModelIndex cell = cellOf({loaded.id, field, {}});
    KeysAhead& keys = m_view.keysAhead();
    // Else the person has gone on to something else.
    const bool isThere = cell.isValid() && cell == m_view.currentIndex() && m_view.window()->focusWidget() == &m_view;
    if (!loaded.fitsALine(field) && (isThere || !keys.isEmpty())) {
        Q_EMIT dialogNeeded(loaded.id, field);
    } else if (isThere && CellDelegate::canEdit(cell, loaded)) {
        open(cell, loaded);
        keys.giveTo(m_view);
    } else if (const QString typed = keys.drop(); !typed.isEmpty()) {
        rescue({loaded, {loaded.id, field, typed}, false, true});
    }
}

void CellEditing::resumeIn(const QModelIndex& cell, const HeroSnapshot& loaded, const CellDraft& draft)
{
    m_view.goTo(cell);
    open(cell, loaded);
    if (m_editor != nullptr) {
        m_editor->resume(loaded, draft.text);
    }
}

void CellEditing::open(const QModelIndex& cell, const HeroSnapshot& loaded)
{
    m_delegate->setLoaded(loaded);
    m_view.edit(cell);
    m_delegate->setLoaded({});
}

QModelIndex CellEditing::cellOf(const CellDraft& draft) const
{
    return m_model.index(m_model.rowOf(draft.id), HeroTableModel::columnOf(draft.field));
}

void CellEditing::send(std::vector<HeroEdit> edits, Origin origin)
{
    const auto sent = std::make_shared<std::vector<HeroEdit>>(std::move(edits));
    const int number = ++m_lastWrite;
    if (const HeroEdit& first = sent->front(); sent->size() == 1 && !first.update.secretName.isSet()) {
        Q_EMIT sending(number, first.loaded, CellDraft::of(first));
    }
    whenAnswered(this, m_writing.update(sent, HeroWriting::Verb::Edit, HeroWriting::Shown::Before),
                 [this, sent, number, origin, opening = m_session.info().opening](const Result<WriteOutcome>& answer) {
                     const bool isStillOpen = opening == m_session.info().opening;
                     if (isStillOpen) {
                         settle(answer, *sent);
                     }
                     if (isStillOpen || answer) {
                         take(answer, sent);
                     } else { // No cell of another database gets what was typed.
                         report(answer.error(), CellDraft::of(sent->front()));
                     }
                     if (origin == Origin::Clearing && answer && answer->conflicts.isEmpty()) {
                         Q_EMIT agesCleared(answer->change);
                     }
                     Q_EMIT answered(number);
                 });
}

void CellEditing::settle(const Result<WriteOutcome>& answer, const std::vector<HeroEdit>& edits)
{
    const bool isWritten = answer && answer->conflicts.isEmpty();
    for (const HeroEdit& edit : edits) {
        m_model.settle(edit, isWritten ? PendingEdits::stored(answer->change, edit) : std::nullopt);
    }
}

void CellEditing::take(const Result<WriteOutcome>& answer, const Edits& edits)
{
    if (!answer && edits->size() == 1) {
        giveBack(edits->front(), answer.error());
    } else if (!answer) {
        Q_EMIT failed(RefusedHero::among(*edits, answer.error()), {});
    } else if (!answer->conflicts.isEmpty()) {
        Q_EMIT conflicted(*answer, edits);
    }
}

void CellEditing::giveBack(const HeroEdit& edit, const Error& error)
{
    const CellDraft draft = CellDraft::of(edit);
    const QModelIndex cell = cellOf(draft);
    const bool isInSight = m_view.viewport()->rect().intersects(m_view.visualRect(cell));
    // Nobody is taken away from what they do meanwhile.
    if (m_editor == nullptr && m_view.hasFocus() && isInSight && CellDelegate::canEdit(cell, edit.loaded)) {
        resumeIn(cell, edit.loaded, draft);
    }
    // Of two edits of a cell that both failed, the editor has one.
    if (m_editor != nullptr && m_editor->loaded().id == draft.id && m_editor->field() == draft.field &&
        m_editor->text() == draft.text) {
        m_editor->say(NoteLabel::Kind::Problem, error.message);
    } else {
        report(error, draft);
    }
}

void CellEditing::report(const Error& error, const CellDraft& draft)
{
    Q_EMIT failed(error, draft.field == HeroField::SecretName ? QString() : draft.text);
}

} // namespace heroadmin
