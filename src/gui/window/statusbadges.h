#pragma once

#include "gui/application/databasemark.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace heroadmin {

struct ConnectionFact;
struct DatabaseInfo;

/// What the status bar says about the open database: how the person marked it, its name, its engine, how it is reached,
/// and in words what is special about it.
class StatusBadges : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBadges(QWidget* parent = nullptr);

    void showDatabase(const DatabaseInfo& info, const DatabaseMark& mark); ///< Colours what they stand in, too.
    void showAdminMode(bool isOn);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* addLabel();
    void showConnection(const QList<ConnectionFact>& facts);
    void showMark();
    void retranslate();

    DatabaseMark m_mark;
    QLabel* m_markLabel;
    QLabel* m_database;
    QLabel* m_engine;
    QLabel* m_protection;
    QLabel* m_readOnly;
    QLabel* m_admin;
    QHBoxLayout* m_row;
    QList<QLabel*> m_connection; ///< One a fact.
};

} // namespace heroadmin
