#pragma once

#include "data/heroes/herochange.h"
#include "data/heroes/herofilter.h"
#include "gui/edit/writegate.h"

#include <QList>
#include <QMessageBox>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <optional>

namespace heroadmin {

class DatabaseSession;
class DeleteQuestion;
class HeroWriting;

/// Deletes heroes. Few of them need no question, because that can be undone, unless rows of other tables refer to them.
/// One question at a time; blocks never.
class HeroRemoval : public QObject
{
    Q_OBJECT

public:
    /// `dialogParent` owns it, and is what the question is modal to.
    HeroRemoval(DatabaseSession& session, HeroWriting& writing, QWidget* dialogParent);

    /// 0: always asks.
    void setMostUnasked(int heroes) { m_mostUnasked = heroes; }

    enum class Asks {
        WhereMany, ///< More than setMostUnasked().
        Always
    };

    // removed(), conflicted() or failed() follows, unless the person decides otherwise.
    void removeByIds(const QList<qint64>& ids, Asks asks = Asks::WhereMany); ///< As they are when they are read.

    /// Without another question, as the person saw them in that opening of the database.
    void remove(const QList<HeroSnapshot>& heroes, Referrers referrers, quint64 opening);

    /// Asks, however many they are. `matching`: what they match, as a translated sentence; empty where it is every
    /// hero.
    void removeAll(const HeroFilter& filter, qint64 count, const QString& matching);

    [[nodiscard]] bool isAsking() const; ///< Or about to.

    [[nodiscard]] QStringList running() const; ///< Sentences: what is being written.

Q_SIGNALS:
    void removed(const QList<qint64>& ids);

    /// Nothing was deleted of `heroes`, because somebody else changed some of them.
    void conflicted(const heroadmin::WriteOutcome& outcome, const QList<heroadmin::HeroSnapshot>& heroes,
                    heroadmin::Referrers referrers);
    void failed(const heroadmin::Error& error);

private:
    [[nodiscard]] std::optional<quint64> begin(); ///< Says why not.
    [[nodiscard]] bool mayWrite(quint64 opening); ///< Likewise.

    /// What is known of heroes before they are deleted.
    struct Read
    {
        QList<HeroSnapshot> heroes;
        QList<ReferringRows> referrers;
    };

    void take(const Read& read, Asks asks, quint64 opening);
    void ask(const Read& read, quint64 opening);
    void show(DeleteQuestion* question);
    void askForAll(const HeroFilter& filter, qint64 count, const QString& matching,
                   const QList<ReferringRows>& referrers, quint64 opening);
    void removeAllNow(const HeroFilter& filter, int count, Referrers referrers, quint64 opening);

    DatabaseSession& m_session;
    HeroWriting& m_writing;
    QWidget* const m_dialogParent;
    const WriteGate m_gate;
    QPointer<QMessageBox> m_question;
    int m_mostUnasked = 20;
    int m_beingRemoved = 0;
    bool m_isReading = false;
};

} // namespace heroadmin
