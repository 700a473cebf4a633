#include "gui/application/language.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QWidget>
#include <algorithm>

namespace heroadmin {
namespace {

constexpr QLatin1String english("en");

QString nameOf(const QString& code)
{
    if (code == english) {
        return QLocale::languageToString(QLocale::English); // the native name would be "American English"
    }
    const QLocale locale(code);
    const QString name = locale.nativeLanguageName();
    return locale.toUpper(name.left(1)) + name.mid(1);
}

QLocale localeOf(const QString& code)
{
    const QLocale locale(code);
    return locale.language() == QLocale::system().language() ? QLocale::system() : locale;
}

/// A widget keeps the locale that was the default when it was made.
void useDefaultLocaleInWidgets()
{
    if (qobject_cast<QApplication*>(QCoreApplication::instance()) == nullptr) {
        return;
    }
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* const window : windows) {
        window->unsetLocale();
    }
}

} // namespace

Language::Language(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
{}

void Language::setChoice(const QString& code)
{
    const QStringList codes = availableCodes();
    const QString next = codes.contains(code) ? code : firstMatch(QLocale::system().uiLanguages(), codes);
    if (next == m_current) {
        return;
    }
    m_current = next;
    // Before the translators: texts are made anew on their LanguageChange, with the numbers in them.
    QLocale::setDefault(localeOf(next));
    useDefaultLocaleInWidgets();
    install(m_textsOfQt, QStringLiteral("qtbase_") + next);
    install(m_ownTexts, QStringLiteral("heroadmin_") + next);
    Q_EMIT changed(next);
}

void Language::install(QTranslator& translator, const QString& name)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(m_folder + u'/' + name + QStringLiteral(".qm"))) {
        QCoreApplication::installTranslator(&translator);
    }
}

QList<LanguageName> Language::available() const
{
    QList<LanguageName> languages;
    const QStringList codes = availableCodes();
    for (const QString& code : codes) {
        languages.append({code, nameOf(code)});
    }
    std::sort(languages.begin(), languages.end(), [](const LanguageName& a, const LanguageName& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return languages;
}

QStringList Language::inAll(const char* context, const char* text)
{
    QStringList texts{QString::fromLatin1(text)};
    const QStringList codes = codesIn(ownFolder());
    for (const QString& code : codes) {
        QTranslator translator;
        const bool isLoaded =
            translator.load(ownFolder() + QStringLiteral("/heroadmin_") + code + QStringLiteral(".qm"));
        if (const QString translated = isLoaded ? translator.translate(context, text) : QString();
            !translated.isEmpty()) {
            texts.append(translated);
        }
    }
    return texts;
}

QStringList Language::availableCodes() const
{
    return codesIn(m_folder);
}

QStringList Language::codesIn(const QString& folder)
{
    const QString prefix = QStringLiteral("heroadmin_");
    const QString suffix = QStringLiteral(".qm");
    QStringList codes{QString(english)};
    const QStringList files = QDir(folder).entryList(QDir::Files);
    for (const QString& file : files) {
        if (!file.startsWith(prefix) || !file.endsWith(suffix)) {
            continue;
        }
        const QString code = file.sliced(prefix.size(), file.size() - prefix.size() - suffix.size());
        if (code != english) {
            codes.append(code);
        }
    }
    return codes;
}

QString Language::firstMatch(const QStringList& wanted, const QStringList& available)
{
    for (QString tag : wanted) {
        tag.replace(u'-', u'_');
        for (const QString& code : {tag, tag.section(u'_', 0, 0)}) {
            if (available.contains(code)) {
                return code;
            }
        }
    }
    return english;
}

} // namespace heroadmin
