#pragma once

#include "data/engine/databaseaddress.h"

#include <QDialog>
#include <memory>

namespace heroadmin {

namespace Ui {
class PasswordQuestion;
}

/// Asks for the password of a server. What is typed isn't shown.
class PasswordQuestion : public QDialog
{
    Q_OBJECT

public:
    /// `refusal`: why the one before wasn't taken, a sentence; empty where none was given.
    PasswordQuestion(const DatabaseAddress& address, const QString& refusal, QWidget* parent = nullptr);
    ~PasswordQuestion() override;

    [[nodiscard]] QString password() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const std::unique_ptr<Ui::PasswordQuestion> m_ui;
    const DatabaseAddress m_address;
};

} // namespace heroadmin
