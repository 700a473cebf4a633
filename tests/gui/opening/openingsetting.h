#pragma once

#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "gui/application/settings.h"
#include "gui/opening/databaseopening.h"
#include "gui/opening/recentdatabases.h"
#include "support/herofile.h"
#include "support/sqliteengines.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>
#include <memory>

namespace heroadmin::testing {

/// A DatabaseOpening on a window of its own, and everything that it says.
class OpeningSetting : public QObject
{
protected:
    void start(const Engines& engines = sqliteEngines())
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<QSettings>(path(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
        m_recent = std::make_unique<RecentDatabases>(*m_settings, engines);
        m_session = std::make_unique<DatabaseSession>(engines);
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_opening = new DatabaseOpening(*m_session, *new HeroWriting(*m_session, m_window.get()), *m_settings,
                                        *m_recent, m_window.get(), ownFile());
        m_opened = std::make_unique<QSignalSpy>(m_opening, &DatabaseOpening::opened);
        m_messages = std::make_unique<QSignalSpy>(m_opening, &DatabaseOpening::message);
    }

    void end()
    {
        m_window.reset();
        m_session.reset();
    }

    QString path(const QString& name) const { return m_folder->filePath(name); }

    QString ownFile() const { return path(QStringLiteral("new folder/data/heroes.db")); }

    QString made(const QString& name, qint64 heroes = 3) const
    {
        return createHeroFile(path(name), heroes) ? path(name) : QString();
    }

    BarMessage takeMessage() const { return m_messages->takeFirst().first().value<BarMessage>(); }

    DatabaseInfo takeOpened() const { return m_opened->takeFirst().first().value<DatabaseInfo>(); }

    // An answer may come before the call that asked for it returns, so waiting for a signal could be too late.
    bool hasOpened() const
    {
        return QTest::qWaitFor([this] { return !m_opened->isEmpty(); }, 20000);
    }

    bool hasMessage() const
    {
        return QTest::qWaitFor([this] { return !m_messages->isEmpty(); }, 20000);
    }

    static const BarMessage::Action* offerOf(const BarMessage& message, const char* text)
    {
        for (const BarMessage::Action& offer : message.actions) {
            if (QString(offer.label).remove(u'&') == QLatin1String(text)) {
                return &offer;
            }
        }
        return nullptr;
    }

    void waitUntilSettled() const { QTRY_VERIFY_WITH_TIMEOUT(!m_session->isOpening(), 20000); }

    void typeIntoDialog(const QString& file) const
    {
        auto* const dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto* const edit = dialog->findChild<QLineEdit*>();
        edit->clear();
        QTest::keyClicks(edit, file);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<QFileDialog*>() == nullptr);
        waitUntilSettled();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RecentDatabases> m_recent;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<QWidget> m_window;
    DatabaseOpening* m_opening = nullptr;
    std::unique_ptr<QSignalSpy> m_opened;
    std::unique_ptr<QSignalSpy> m_messages;
};

} // namespace heroadmin::testing
