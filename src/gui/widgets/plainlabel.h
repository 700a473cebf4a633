#pragma once

#include <QLabel>

namespace heroadmin {

/// A label that shows what it is given letter by letter. A QLabel by itself takes a text for markup that looks like
/// that. In forms, the property textFormat says the same.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget* parent = nullptr);
};

} // namespace heroadmin
