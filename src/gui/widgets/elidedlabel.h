#pragma once

#include "gui/widgets/plainlabel.h"

namespace heroadmin {

/// One line of plain text, cut short where there is no room for all of it. The rest is in its tool tip, and assistive
/// tools are told the whole.
class ElidedLabel : public PlainLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    void setWholeText(const QString& text);

    [[nodiscard]] QSize sizeHint() const override; ///< Of the whole text.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void elide();

    QString m_whole;
};

} // namespace heroadmin
