#include "gui/keys/actioncatalogue.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using namespace heroadmin;

/// A window with menus as a form makes them.
class ActionCatalogueTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QMainWindow> m_window;
    QMenu* m_edit = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_paste = nullptr;
    QAction* m_asCsv = nullptr;
    std::unique_ptr<ActionCatalogue> m_catalogue;

    static QAction* add(QMenu* menu, const char* name, const QString& text, const QList<QKeySequence>& keys = {})
    {
        QAction* const action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setShortcuts(keys);
        return action;
    }

    static QKeySequence key(const char* text) { return QKeySequence(QLatin1String(text)); }

private Q_SLOTS:

    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        m_edit = m_window->menuBar()->addMenu(QStringLiteral("&Edit"));
        m_copy = add(m_edit, "copyAction", QStringLiteral("&Copy"), {key("Ctrl+C")});
        m_edit->addSeparator();
        QMenu* const copyAs = m_edit->addMenu(QStringLiteral("Copy &As"));
        m_asCsv = add(copyAs, "copyAsCsvAction", QStringLiteral("Commas && &Quotes..."));
        m_paste = add(m_edit, "pasteAction", QStringLiteral("&Paste"), {key("Ctrl+V"), key("Shift+Ins")});
        m_edit->addAction(QStringLiteral("without a name"));
        m_catalogue = std::make_unique<ActionCatalogue>(*m_window->menuBar(), QList<QAction*>{m_copy});
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_window.reset();
    }

    void listsTheNamedActionsInTheOrderOfTheMenus()
    {
        m_paste->setEnabled(false);
        const QList<ActionEntry> entries = m_catalogue->entries();
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries.at(0).id, QStringLiteral("copyAction"));
        QCOMPARE(entries.at(0).menu, QStringLiteral("Edit"));
        QCOMPARE(entries.at(0).text, QStringLiteral("Copy"));
        QVERIFY(entries.at(0).isEnabled && entries.at(0).hasFixedKeys);
        QVERIFY(!entries.at(1).isEnabled);
        QCOMPARE(keysText(entries.at(1).keys), QStringLiteral("Ctrl+V, Shift+Ins"));
        QCOMPARE(entries.at(2).menu, QStringLiteral("Edit > Copy As"));
        QCOMPARE(entries.at(2).text, QStringLiteral("Commas & Quotes..."));
        QVERIFY(entries.at(2).keys.isEmpty() && !entries.at(2).hasFixedKeys);
        QCOMPARE(m_catalogue->action(QStringLiteral("pasteAction")), m_paste);
        QVERIFY(m_catalogue->action(QStringLiteral("noAction")) == nullptr);
    }

    void changedKeysAreInForceAtOnceAndGoBack()
    {
        m_catalogue->setChangedKeys({{QStringLiteral("pasteAction"), {key("Ctrl+P")}},
                                     {QStringLiteral("copyAsCsvAction"), {key("F7")}},
                                     {QStringLiteral("goneAction"), {key("F8")}}});
        QCOMPARE(m_paste->shortcuts(), QList<QKeySequence>{key("Ctrl+P")});
        QCOMPARE(m_asCsv->shortcut(), key("F7"));
        QCOMPARE(m_catalogue->entries().at(1).keys, QList<QKeySequence>{key("Ctrl+P")});
        QCOMPARE(m_catalogue->entries().at(1).defaultKeys, (QList<QKeySequence>{key("Ctrl+V"), key("Shift+Ins")}));
        m_catalogue->setChangedKeys({{QStringLiteral("pasteAction"), {}}});
        QVERIFY(m_paste->shortcuts().isEmpty());
        QVERIFY(m_asCsv->shortcuts().isEmpty());
        m_catalogue->setChangedKeys({});
        QCOMPARE(m_paste->shortcuts(), (QList<QKeySequence>{key("Ctrl+V"), key("Shift+Ins")}));
    }

    void fixedKeysStay()
    {
        m_catalogue->setChangedKeys({{QStringLiteral("copyAction"), {key("F9")}}});
        QCOMPARE(m_copy->shortcut(), key("Ctrl+C"));
    }

    void saysOnceWhatChangedInOneGo()
    {
        QSignalSpy changed(m_catalogue.get(), &ActionCatalogue::changed);
        m_edit->setTitle(QStringLiteral("&Bearbeiten"));
        m_copy->setText(QStringLiteral("&Kopieren"));
        m_paste->setText(QStringLiteral("&Einfügen"));
        QVERIFY(changed.wait());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_catalogue->entries().at(0).menu, QStringLiteral("Bearbeiten"));
        QCOMPARE(m_catalogue->entries().at(0).text, QStringLiteral("Kopieren"));
        QCOMPARE(m_catalogue->entries().at(2).menu, QStringLiteral("Bearbeiten > Copy As"));
        m_paste->setEnabled(false);
        QVERIFY(changed.wait());
    }
};

QTEST_MAIN(ActionCatalogueTest)
#include "tst_actioncatalogue.moc"
