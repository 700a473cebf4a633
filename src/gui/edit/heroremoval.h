#pragma once

#include "data/herochange.h"
#include "data/herofilter.h"

#include <QList>
#include <QMessageBox>
#include <QObject>
#include <QPointer>

namespace heroadmin {

class DatabaseSession;
class DeleteQuestion;
class HeroWriting;

/// Deletes heroes. Few of them need no question, because that can be undone.
class HeroRemoval : public QObject
{
    Q_OBJECT

public:
    /// `dialogParent` owns it, and is what the question is modal to.
    HeroRemoval(DatabaseSession& session, HeroWriting& writing, QWidget* dialogParent);

    /// 0: always asks.
    void setMostUnasked(int heroes) { m_mostUnasked = heroes; }

    void removeByIds(const QList<qint64>& ids);     ///< As they are when they are read.
    void remove(const QList<HeroSnapshot>& heroes); ///< Without a question.

    /// Asks, however many they are; removed() follows, or failed(). `matching` as for DeleteQuestion.
    void removeAll(const HeroFilter& filter, qint64 count, const QString& matching);

    [[nodiscard]] bool isAsking() const; ///< Or about to.

    [[nodiscard]] int beingRemoved() const { return m_beingRemoved; }

Q_SIGNALS:
    void confirmed(const QList<heroadmin::HeroSnapshot>& heroes); ///< By the person, or no question was needed.
    void removed(const QList<qint64>& ids);
    void conflicted(const heroadmin::WriteOutcome& outcome, const QList<heroadmin::HeroSnapshot>& heroes);
    void failed(const heroadmin::Error& error);

private:
    void ask(const QList<HeroSnapshot>& heroes);
    void show(DeleteQuestion* question);
    void removeAllNow(const HeroFilter& filter, int count);

    DatabaseSession& m_session;
    HeroWriting& m_writing;
    QWidget* const m_dialogParent;
    QPointer<QMessageBox> m_question;
    int m_mostUnasked = 20;
    int m_beingRemoved = 0;
    bool m_isReading = false;
};

} // namespace heroadmin
