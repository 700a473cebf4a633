#include "gui/application/settingsdialog.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <memory>

using namespace heroadmin;

class SettingsDialogTest : public QObject
{
    Q_OBJECT

    const QList<LanguageName> m_languages{{QStringLiteral("de"), QStringLiteral("Deutsch")},
                                          {QStringLiteral("en"), QStringLiteral("English")}};
    std::unique_ptr<SettingsDialog> m_dialog;

    void show(const Preferences& preferences)
    {
        m_dialog = std::make_unique<SettingsDialog>(preferences, m_languages);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    static QString focused() { return QApplication::focusWidget()->accessibleName(); }

private Q_SLOTS:

    void cleanup() { m_dialog.reset(); }

    void givesBackWhatItWasGiven()
    {
        for (const Preferences& preferences : {Preferences{},
                                               Preferences{ThemeChoice::Light, QStringLiteral("en"),
                                                           std::chrono::minutes(1), std::chrono::seconds(60), 0},
                                               Preferences{ThemeChoice::Dark, QStringLiteral("de"),
                                                           std::chrono::minutes(60), std::chrono::seconds(3), 1000}}) {
            QCOMPARE(SettingsDialog(preferences, m_languages).preferences(), preferences);
        }
    }

    void aLanguageThatIsGoneBecomesTheSystems()
    {
        Preferences preferences;
        preferences.language = QStringLiteral("fr");
        QCOMPARE(SettingsDialog(preferences, m_languages).preferences().language, QString());
    }

    void keysReachEverything()
    {
        show({});
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        QCOMPARE(focused(), QStringLiteral("Theme"));
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("Language"));
        press(Qt::Key_D);
        press(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("Ask before deleting more than this many heroes"));
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_0);
        press(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("Leave admin mode after minutes without input"));
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_9);
        press(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("Hide a revealed secret name after seconds"));
        press(Qt::Key_Up);
        press(Qt::Key_Return);
        QCOMPARE(accepted.count(), 1);
        QCOMPARE(m_dialog->preferences(), (Preferences{ThemeChoice::Dark, QStringLiteral("de"), std::chrono::minutes(9),
                                                       std::chrono::seconds(11), 0}));
    }

    void mnemonicsReachEverything()
    {
        show({});
        for (const auto& [key, name] : {std::pair(Qt::Key_L, "Language"),
                                        {Qt::Key_I, "Leave admin mode after minutes without input"},
                                        {Qt::Key_A, "Ask before deleting more than this many heroes"},
                                        {Qt::Key_H, "Hide a revealed secret name after seconds"},
                                        {Qt::Key_T, "Theme"}}) {
            press(key, Qt::AltModifier);
            QCOMPARE(focused(), QString::fromLatin1(name));
        }
    }

    void escapeChangesNothing()
    {
        show({});
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        const QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
        press(Qt::Key_Escape);
        QCOMPARE(accepted.count(), 0);
        QCOMPARE(rejected.count(), 1);
    }

    void timesStayInTheirRanges()
    {
        show({});
        const QList<QSpinBox*> boxes = m_dialog->findChildren<QSpinBox*>();
        QCOMPARE(boxes.size(), 3);
        for (QSpinBox* const box : boxes) {
            box->setValue(-1);
        }
        QCOMPARE(m_dialog->preferences().mostDeletedUnasked, 0);
        QCOMPARE(m_dialog->preferences().adminIdleTime, Preferences::shortestAdminIdleTime);
        QCOMPARE(m_dialog->preferences().revealTime, Preferences::shortestRevealTime);
        for (QSpinBox* const box : boxes) {
            box->setValue(2000);
        }
        QCOMPARE(m_dialog->preferences().mostDeletedUnasked, Preferences::highestMostDeletedUnasked);
        QCOMPARE(m_dialog->preferences().adminIdleTime, Preferences::longestAdminIdleTime);
        QCOMPARE(m_dialog->preferences().revealTime, Preferences::longestRevealTime);
    }

    void everythingHasItsName()
    {
        show({});
        const QList<QWidget*> widgets = m_dialog->findChildren<QWidget*>();
        for (QWidget* const widget : widgets) {
            if (qobject_cast<QComboBox*>(widget) != nullptr || qobject_cast<QSpinBox*>(widget) != nullptr) {
                QVERIFY(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
            }
            if (const auto* const label = qobject_cast<QLabel*>(widget)) {
                QVERIFY2(label->buddy() != nullptr, qPrintable(label->text()));
            }
        }
    }
};

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
