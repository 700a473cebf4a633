#include "gui/settings/settingsdialog.h"

#include "gui/keys/actionentry.h"
#include "gui/support/dialogdriver.h"
#include "gui/support/focusedwidget.h"

#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

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
        QTest::keyClick(focusedWidget(), key, modifiers);
    }

    static ActionEntry action(const char* id, const char* text, const QList<QKeySequence>& keys, bool isFixed = false)
    {
        return {QString::fromLatin1(id), QStringLiteral("Edit"), QString::fromLatin1(text), keys, keys, true, isFixed};
    }

    void showKeys()
    {
        show({});
        m_dialog->setActions({action("copy", "Copy", {QKeySequence(Qt::CTRL | Qt::Key_C)}, true),
                              action("undo", "Undo", {QKeySequence(Qt::CTRL | Qt::Key_Z)}),
                              action("new", "New", {QKeySequence(Qt::CTRL | Qt::Key_N), QKeySequence(Qt::Key_Insert)}),
                              action("csv", "CSV", {})});
        press(Qt::Key_K, Qt::AltModifier);
        QVERIFY(keyTable() != nullptr);
    }

    QTableWidget* keyTable() const { return part<QTableWidget>(*m_dialog, QStringLiteral("Actions and their keys")); }

    QString cell(int row, int column) const { return keyTable()->item(row, column)->text(); }

    QKeySequenceEdit* keyEdit(const char* name) const
    {
        return part<QKeySequenceEdit>(*m_dialog, QString::fromLatin1(name));
    }

    QPushButton* button(const char* text) const { return part<QPushButton>(*m_dialog, QString::fromLatin1(text)); }

    void goTo(int row) const
    {
        keyTable()->setFocus();
        press(Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < row; ++i) {
            press(Qt::Key_Down);
        }
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
                                        {Qt::Key_D, "Ask before deleting more than this many heroes"},
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
            if (const auto* const label = qobject_cast<QLabel*>(widget); label != nullptr && !label->text().isEmpty()) {
                QVERIFY2(label->buddy() != nullptr, qPrintable(label->text()));
            }
        }
    }

    void aKeyIsChangedByPressingIt()
    {
        showKeys();
        goTo(2);
        QCOMPARE(keyEdit("First key")->keySequence(), QKeySequence(Qt::CTRL | Qt::Key_N));
        QCOMPARE(keyEdit("Second key")->keySequence(), QKeySequence(Qt::Key_Insert));
        press(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("First key"));
        press(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(cell(2, 2), QStringLiteral("Shift+F6, Ins"));
        press(Qt::Key_F7);
        QCOMPARE(cell(2, 2), QStringLiteral("F7, Ins"));
        QCOMPARE(keyEdit("First key")->accessibleDescription(), QStringLiteral("F7"));
        press(Qt::Key_Shift, Qt::ShiftModifier);
        QCOMPARE(cell(2, 2), QStringLiteral("F7, Ins"));
        QCOMPARE(m_dialog->changedKeys(),
                 (ChangedKeys{{QStringLiteral("new"), {QKeySequence(Qt::Key_F7), QKeySequence(Qt::Key_Insert)}}}));
    }

    void aClashNamesTheOtherAndKeepsTheDialogOpen()
    {
        showKeys();
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        goTo(3);
        press(Qt::Key_Tab);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(cell(3, 3), QStringLiteral("Ctrl+Z also: Undo"));
        QCOMPARE(cell(1, 3), QStringLiteral("Ctrl+Z also: CSV"));
        QVERIFY(keyEdit("First key")->accessibleDescription().contains(QStringLiteral("also: Undo")));
        button("Reset")->setFocus();
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QCOMPARE(accepted.count(), 0);
        QCOMPARE(QApplication::focusWidget(), keyTable());
        QCOMPARE(keyTable()->currentRow(), 1);

        goTo(3);
        press(Qt::Key_R, Qt::AltModifier);
        QTRY_COMPARE(cell(1, 3), QString());
        QTest::keyClick(keyTable(), Qt::Key_Return);
        QCOMPARE(accepted.count(), 1);
        QVERIFY(m_dialog->changedKeys().isEmpty());
    }

    void fixedKeysClashButDontChange()
    {
        showKeys();
        goTo(0);
        QVERIFY(!keyEdit("First key")->isEnabled());
        QVERIFY(!button("Remove Keys")->isEnabled());
        goTo(1);
        press(Qt::Key_Tab);
        press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(cell(1, 3), QStringLiteral("Ctrl+C also: Copy"));
        press(Qt::Key_A);
        QCOMPARE(cell(1, 3), QStringLiteral("A: the table needs this key itself"));
    }

    void keysAreRemovedAndReset()
    {
        showKeys();
        goTo(2);
        press(Qt::Key_M, Qt::AltModifier);
        QTRY_COMPARE(cell(2, 2), QString());
        goTo(1);
        press(Qt::Key_Tab);
        press(Qt::Key_F8);
        QCOMPARE(m_dialog->changedKeys().size(), 2);
        QCOMPARE(m_dialog->changedKeys().value(QStringLiteral("new"), {QKeySequence(Qt::Key_F1)}).size(), 0);
        keyTable()->setFocus();
        press(Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY(m_dialog->changedKeys().isEmpty());
        QCOMPARE(cell(2, 2), QStringLiteral("Ctrl+N, Ins"));
        QCOMPARE(cell(1, 2), QStringLiteral("Ctrl+Z"));
        QVERIFY(!button("Reset All")->isEnabled());
    }

    void searchFindsAnAction()
    {
        showKeys();
        typeOver(part<QLineEdit>(*m_dialog, QStringLiteral("Search actions and keys")), QStringLiteral("ins"));
        QVERIFY(keyTable()->isRowHidden(0) && keyTable()->isRowHidden(1) && keyTable()->isRowHidden(3));
        QVERIFY(!keyTable()->isRowHidden(2));
    }
};

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
