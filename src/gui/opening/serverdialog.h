#pragma once

#include "data/engine/engines.h"
#include "data/engine/serverform.h"
#include "data/engine/servertrial.h"
#include "gui/application/databasemark.h"

#include <QDialog>
#include <QList>
#include <functional>
#include <memory>

class QLineEdit;
class QPushButton;

namespace heroadmin {

class NoteLabel;
class ServerTrying;

namespace Ui {
class ServerDialog;
}

/// Asks how a database on a server is reached. It is accepted when the server has answered; until then what was typed
/// stays, with what is wrong beside its field. A password is told to the engine, and to nobody else.
class ServerDialog : public QDialog
{
    Q_OBJECT

public:
    /// `engines`: at least one of them has servers.
    explicit ServerDialog(const Engines& engines, QWidget* parent = nullptr);
    ~ServerDialog() override;

    /// The marks that databases have. What is filled in leads to another one: then it has that one's, until the person
    /// gives it another.
    void setMarks(std::function<DatabaseMark(const DatabaseAddress&)> marks) { m_marks = std::move(marks); }

    void setForm(const ServerForm& form);

    [[nodiscard]] const DatabaseAddress& address() const { return m_address; } ///< Once it is accepted.

    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] DatabaseMark mark() const;

    void accept() override;
    void reject() override; ///< Where a server is waited for, it ends that alone.

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Field
    {
        ServerField field;
        QWidget* edit;
        NoteLabel* note;
    };

    void wire();
    void retranslate();
    void fillEncryptions();
    void fillColours();
    void showMark(); ///< Of where the form leads, but where the person gave it one.
    void chooseRootCertificate();
    void showPassword(bool inClear);
    void takeAddress(); ///< Where a whole address stands in the first field.
    void tryOut(bool opens);
    void take(const ServerTrial& trial);
    void showProblems(const QList<ServerProblem>& problems);
    void forgetProblem(const Field& field);
    void showTrying();
    [[nodiscard]] ServerForm form() const;
    [[nodiscard]] const Field& at(ServerField field) const;

    const Engines m_engines;
    const std::unique_ptr<Ui::ServerDialog> m_ui;
    QPushButton* const m_testButton; ///< Stops as well.
    ServerTrying* const m_trying;
    QList<Field> m_fields; ///< In the order of ServerField.
    DatabaseAddress m_address;
    std::function<DatabaseMark(const DatabaseAddress&)> m_marks;
    bool m_isMarkTheirs = false; ///< The person gave it.
    bool m_opens = false;        ///< When the server that is being tried has answered.
};

} // namespace heroadmin
