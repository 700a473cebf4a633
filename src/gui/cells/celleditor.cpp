#include "gui/cells/celleditor.h"

#include <QKeyEvent>
#include <QPainter>

namespace heroadmin {

namespace {

constexpr int frameWidth = 2;

} // namespace

CellEditor::CellEditor(HeroField field, const HeroSnapshot& loaded, const HeroValidator& validator, QWidget* parent)
    : QLineEdit(parent)
    , m_field(field)
    , m_validator(validator)
    , m_draft(loaded)
{
    setFrame(false);
    setTextMargins(frameWidth, 0, frameWidth, 0);
    const TypedHero shown = m_draft.shown();
    switch (field) {
    case HeroField::Name:
        setText(shown.name.value());
        break;
    case HeroField::Age:
        setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setText(shown.age.value());
        break;
    case HeroField::SecretName:
        setEchoMode(QLineEdit::Password);
        break;
    }
    retranslate();
    connect(this, &QLineEdit::textEdited, this, &CellEditor::showHints);
}

void CellEditor::resume(const HeroSnapshot& loaded, const QString& text)
{
    m_draft = HeroDraft(loaded);
    setText(text);
    showHints();
}

TypedHero CellEditor::touched() const
{
    TypedHero typed;
    switch (m_field) {
    case HeroField::Name:
        typed.name = text();
        break;
    case HeroField::Age:
        typed.age = text();
        break;
    case HeroField::SecretName:
        typed.secretName = SecretName(text());
        break;
    }
    return m_draft.touched(std::move(typed));
}

bool CellEditor::isChanged() const
{
    const TypedHero changes = touched();
    return changes.name.isSet() || changes.age.isSet() || changes.secretName.isSet();
}

Result<HeroUpdate> CellEditor::update() const
{
    return m_validator.update(touched());
}

void CellEditor::say(NoteLabel::Kind kind, const QString& sentence)
{
    setAccessibleDescription(sentence);
    Q_EMIT said(kind, sentence);
}

void CellEditor::keyPressEvent(QKeyEvent* event)
{
    QLineEdit::keyPressEvent(event);
    event->accept(); // What has no meaning here must not move about in the table behind.
}

void CellEditor::hideEvent(QHideEvent* event)
{
    QLineEdit::hideEvent(event);
    if (isHidden()) { // and not only the window around it
        Q_EMIT closed();
    }
}

void CellEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showHints();
    }
    QLineEdit::changeEvent(event);
}

void CellEditor::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    QPen pen(palette().color(QPalette::Highlight), frameWidth);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

void CellEditor::retranslate()
{
    switch (m_field) {
    case HeroField::Name:
        setAccessibleName(tr("Name"));
        break;
    case HeroField::Age:
        setAccessibleName(tr("Age"));
        setPlaceholderText(tr("none"));
        break;
    case HeroField::SecretName:
        setAccessibleName(tr("Secret name"));
        setPlaceholderText(tr("unchanged"));
        break;
    }
}

void CellEditor::showHints()
{
    QStringList sentences;
    if (text().size() >= maxLength()) {
        sentences.append(tr("This field is full: what is beyond %L1 characters was cut off.").arg(maxLength()));
    }
    const QList<FieldProblem> hints = m_validator.hints(touched());
    for (const FieldProblem& hint : hints) {
        sentences.append(hint.message);
    }
    say(NoteLabel::Kind::Information, sentences.join(u' '));
}

} // namespace heroadmin
