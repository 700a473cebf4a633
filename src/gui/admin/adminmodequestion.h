#pragma once

#include <QDialog>
#include <chrono>
#include <memory>

class QPushButton;

namespace heroadmin {

namespace Ui {
class AdminModeQuestion;
}

/// Asks before admin mode is entered on an unprotected SQLite file, and says what that mode can't do there.
class AdminModeQuestion : public QDialog
{
    Q_OBJECT

public:
    /// `databaseName` as a person knows it; the times as they are set.
    AdminModeQuestion(const QString& databaseName, std::chrono::minutes idleTime, std::chrono::seconds revealTime,
                      QWidget* parent = nullptr);
    ~AdminModeQuestion() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const std::unique_ptr<Ui::AdminModeQuestion> m_ui;
    const QString m_databaseName;
    const std::chrono::minutes m_idleTime;
    const std::chrono::seconds m_revealTime;
    QPushButton* m_enterButton = nullptr;
};

} // namespace heroadmin
