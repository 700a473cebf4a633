#pragma once

#include <QMessageBox>

namespace heroadmin {

/// A message box that shows its texts letter by letter.
class PlainMessageBox : public QMessageBox
{
    Q_OBJECT

public:
    PlainMessageBox(Icon icon, QWidget* parent);

    /// What is asked or said, and what explains it in smaller letters; that may be empty.
    void setTexts(const QString& text, const QString& explanation);
};

} // namespace heroadmin
