#pragma once

#include "data/heroes/herosnapshot.h"
#include "gui/widgets/plainmessagebox.h"

#include <QList>

class QPushButton;

namespace heroadmin {

/// Asks whether heroes are to be deleted, and says which. Non-blocking: open() it.
class DeleteQuestion : public PlainMessageBox
{
    Q_OBJECT

public:
    /// `heroes`: at least one.
    explicit DeleteQuestion(const QList<HeroSnapshot>& heroes, QWidget* parent = nullptr);

    /// All heroes that match, which are `count`. `filter`: what they match, a translated sentence; empty where it is
    /// every hero of the database.
    DeleteQuestion(qint64 count, const QString& filter, QWidget* parent = nullptr);

Q_SIGNALS:
    void confirmed();

protected:
    void changeEvent(QEvent* event) override;

private:
    DeleteQuestion(qint64 count, QList<HeroSnapshot> heroes, QString filter, QWidget* parent);
    void retranslate();
    [[nodiscard]] QString whichOnes() const;

    const qint64 m_count;
    const QList<HeroSnapshot> m_heroes; ///< None where all that match are to be deleted.
    const QString m_filter;
    QPushButton* m_delete;
    QPushButton* m_cancel;
};

} // namespace heroadmin
