#pragma once

#include <QWidget>

class QPushButton;

namespace heroadmin {

class ElidedLabel;
class SelectionSummary;

/// What is selected, in one line, and the offer to select all that match. It is hidden where there is nothing to say.
class SelectionLine : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionLine(QWidget* parent = nullptr);

    void setSummary(const SelectionSummary& summary);

Q_SIGNALS:
    void selectAllRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void colourOffer();

    ElidedLabel* m_text;
    QPushButton* m_offer;
};

} // namespace heroadmin
