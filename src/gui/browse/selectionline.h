#pragma once

#include <QWidget>

class QPushButton;

namespace heroadmin {

class ElidedLabel;
class SelectionSummary;

/// What is selected, in one line, and the offer to select all that match. Hidden until somebody shows it.
class SelectionLine : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionLine(QWidget* parent = nullptr);

    void setSummary(const SelectionSummary& summary);

    [[nodiscard]] bool isEmpty() const; ///< There is nothing to say.

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
