#pragma once

#include "gui/application/languagename.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QTranslator>

namespace heroadmin {

/// The language that the application speaks. It can change at any time: Qt sends every widget a LanguageChange.
class Language : public QObject
{
    Q_OBJECT

public:
    /// Translations are `<folder>/heroadmin_<code>.qm`, those of Qt's own texts `<folder>/qtbase_<code>.qm`.
    explicit Language(const QString& folder = ownFolder(), QObject* parent = nullptr);

    /// Empty, or a code that isn't available: the system's language where that is available, else English.
    /// Numbers keep the system's formats where the system has the same language.
    void setChoice(const QString& code);

    /// The text of that context in each language that the program has, and as it is in the source.
    [[nodiscard]] static QStringList inAll(const char* context, const char* text);

    [[nodiscard]] QString current() const { return m_current; } ///< The code; empty before the first choice.

    [[nodiscard]] QList<LanguageName> available() const; ///< Sorted by name. English always is.

    /// The first of `wanted` ("de-AT", as of QLocale::uiLanguages()) that is among the codes `available`; else "en".
    [[nodiscard]] static QString firstMatch(const QStringList& wanted, const QStringList& available);

Q_SIGNALS:
    void changed(const QString& code);

private:
    [[nodiscard]] static QString ownFolder() { return QStringLiteral(":/translations"); }

    [[nodiscard]] static QStringList codesIn(const QString& folder);
    [[nodiscard]] QStringList availableCodes() const;
    void install(QTranslator& translator, const QString& name);

    const QString m_folder;
    QTranslator m_ownTexts;
    QTranslator m_textsOfQt;
    QString m_current;
};

} // namespace heroadmin
