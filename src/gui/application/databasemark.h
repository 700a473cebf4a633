#pragma once

#include <QColor>
#include <QCoreApplication>
#include <QString>
#include <array>

class QWidget;

namespace heroadmin {

struct DatabaseAddress;

/// What a person gives a database so that nobody takes it for another one: a name of their own, and a colour that the
/// window wears while it is open.
struct DatabaseMark
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::DatabaseMark)

public:
    enum class Colour { None, Red, Orange, Green, Blue, Violet };

    static constexpr std::array colours{Colour::None,  Colour::Red,  Colour::Orange,
                                        Colour::Green, Colour::Blue, Colour::Violet};
    static constexpr int longestName = 60; ///< Characters.

    QString name = {};
    Colour colour = Colour::None;

    [[nodiscard]] bool isEmpty() const { return name.isEmpty() && colour == Colour::None; }

    /// What the database is called in a sentence or title; its own name is part of it.
    [[nodiscard]] QString nameOf(const DatabaseAddress& address) const;

    [[nodiscard]] static QString wordFor(Colour colour);
    [[nodiscard]] static QColor colorOf(Colour colour); ///< White text can be read on it; invalid for none.

    void dress(QWidget& widget) const; ///< In the colour, or plainly where there is none.

    friend bool operator==(const DatabaseMark&, const DatabaseMark&) = default;
};

} // namespace heroadmin
