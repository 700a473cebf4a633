#pragma once

#include "fuzzer/heldback.h"
#include "fuzzer/messagewatch.h"
#include "fuzzer/writeledger.h"
#include "gui/support/tablewindow.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

namespace heroadmin::testing {

struct Script;

/// A window that a script is played in, and what is known of its file and its words from elsewhere.
class FuzzedWindow
{
public:
    enum class Opening { Open, Refused, Failed };

    [[nodiscard]] Opening open(const Script& script);

    [[nodiscard]] TableWindow& hero() { return m_hero; }

    [[nodiscard]] WriteLedger& ledger() { return *m_ledger; }

    [[nodiscard]] HeldBack& held() { return *m_held; }

    [[nodiscard]] HeroTableModel& model() const { return *qobject_cast<HeroTableModel*>(m_hero.table().model()); }

    [[nodiscard]] HeroImages heroes() const { return m_others->images(); } ///< As the file has them.

    [[nodiscard]] QStringList referringRows() const { return m_others->referringRows(); } ///< Likewise.

    /// Somebody else, or a rule of the database, may be against what is undone.
    [[nodiscard]] bool mayRefuse() const;

    void focusTable(); ///< Or what is typed in it.

    /// The window asks what is to become of what others wrote.
    void noteConflict();

    /// A cell was opened while what was typed in it before was still being written: where that fails, what guards the
    /// cell is nobody's any more, and the window takes it for somebody else's change. Known, and not mended.
    void noteHaste() { m_isHasty = true; }

    /// What was typed in a cell has been sent off.
    void noteTyped(qint64 id, HeroField field, const QString& text);

    void forgetTyped() { m_typed.reset(); } ///< Something else has been done since.

    /// Lets go of what is held, and waits until nothing is read, written or asked for any more.
    [[nodiscard]] bool isIdleSoon();

    /// The same, or until a dialog is in front that has come behind what it waits for; whether there is one.
    [[nodiscard]] bool isAskedSoon();

    void letAnswersCome(); ///< As far as nothing is held.

    /// Where nothing goes on any more: empty where all that can be seen is so.
    [[nodiscard]] QString problem();

private:
    struct Typed
    {
        qint64 id = 0;
        QString value; ///< As its image has it.
    };

    [[nodiscard]] QString wrongWrite();
    [[nodiscard]] bool makeDatabase(const Script& script);
    [[nodiscard]] bool isIdle() const;

    QTemporaryDir m_folder;
    bool m_hasRules = false; ///< Of the definition; the test's own triggers are none.
    bool m_isConflictUnfounded = false;
    bool m_isHasty = false;
    std::optional<Typed> m_typed;
    TableWindow m_hero;
    std::unique_ptr<OtherProgram> m_others;
    std::unique_ptr<WriteLedger> m_ledger;
    std::unique_ptr<MessageWatch> m_messages;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<HeldBack> m_held;
};

} // namespace heroadmin::testing
