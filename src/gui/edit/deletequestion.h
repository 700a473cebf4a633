#pragma once

#include "data/herosnapshot.h"

#include <QList>
#include <QMessageBox>

class QPushButton;

namespace heroadmin {

/// Asks whether heroes are to be deleted, and names them. Non-blocking: open() it.
class DeleteQuestion : public QMessageBox
{
    Q_OBJECT

public:
    /// `heroes`: at least one.
    explicit DeleteQuestion(const QList<HeroSnapshot>& heroes, QWidget* parent = nullptr);

Q_SIGNALS:
    void confirmed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QList<HeroSnapshot> m_heroes;
    QPushButton* m_delete;
    QPushButton* m_cancel;
};

} // namespace heroadmin
