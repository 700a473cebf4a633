#pragma once

#include "gui/widgets/notelabel.h"

#include <QFrame>
#include <QPointer>

namespace heroadmin {

/// A sentence beside the cell that is edited, on top of the table.
class CellBubble : public QFrame
{
    Q_OBJECT

public:
    explicit CellBubble(QWidget* viewport);

    /// Goes where the editor goes, and away with it.
    void follow(QWidget* editor);

    void say(NoteLabel::Kind kind, const QString& sentence); ///< An empty one hides the bubble.

    [[nodiscard]] QString text() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int heightAt(int width) const;
    void place();

    NoteLabel* m_note;
    QPointer<QWidget> m_editor;
};

} // namespace heroadmin
