#pragma once

#include "data/heroes/herosnapshot.h"
#include "data/heroes/referringrows.h"
#include "gui/widgets/plainmessagebox.h"

#include <QList>

class QCheckBox;
class QPushButton;

namespace heroadmin {

/// Asks whether heroes are to be deleted, says which, and what of other tables refers to them. Non-blocking: open() it.
class DeleteQuestion : public PlainMessageBox
{
    Q_OBJECT

public:
    /// `heroes`: at least one.
    explicit DeleteQuestion(const QList<HeroSnapshot>& heroes, const QList<ReferringRows>& rows = {},
                            QWidget* parent = nullptr);

    /// All heroes that match, which are `count`. `filter`: what they match, a translated sentence; empty where it is
    /// every hero of the database.
    DeleteQuestion(qint64 count, const QString& filter, const QList<ReferringRows>& rows = {},
                   QWidget* parent = nullptr);

    void warn(const QString& sentence); ///< Translated; empty for none.

    [[nodiscard]] Referrers referrers() const; ///< What the person decided about those rows.

Q_SIGNALS:
    void confirmed();

protected:
    void changeEvent(QEvent* event) override;

private:
    DeleteQuestion(qint64 count, QList<HeroSnapshot> heroes, QString filter, QList<ReferringRows> rows,
                   QWidget* parent);
    void retranslate();
    [[nodiscard]] QString whichOnes() const;
    [[nodiscard]] bool hasChoice() const;            ///< The person says what becomes of the rows.
    [[nodiscard]] bool has(OnDelete onDelete) const; ///< Some of the rows are like that.
    [[nodiscard]] bool hasChanges() const;           ///< Some of them stay, and not as they are.

    const qint64 m_count;
    const QList<HeroSnapshot> m_heroes; ///< None where all that match are to be deleted.
    const QString m_filter;
    const QList<ReferringRows> m_rows;
    QString m_warning;
    QCheckBox* m_takesRows = nullptr; ///< Where the definition says more of those rows than that they stay.
    QPushButton* m_delete;
    QPushButton* m_cancel;
};

} // namespace heroadmin
