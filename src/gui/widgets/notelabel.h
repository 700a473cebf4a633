#pragma once

#include <QWidget>

class QLabel;

namespace heroadmin {

/// One sentence with a sign in front of it: what is wrong with a field, what is worth a second look, what happened.
/// Hidden while there is nothing to say; a new sentence is announced to assistive tools.
class NoteLabel : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Problem, Warning, Information };

    explicit NoteLabel(QWidget* parent = nullptr);

    /// An empty text hides the note.
    void say(Kind kind, const QString& text);
    void clear();

    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSign();

    Kind m_kind = Kind::Information;
    QLabel* m_sign;
    QLabel* m_text;
};

} // namespace heroadmin
