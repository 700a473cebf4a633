#pragma once

#include "core/herovalidator.h"
#include "data/heroes/herodraft.h"
#include "gui/widgets/notelabel.h"

#include <QLineEdit>

namespace heroadmin {

/// Edits one field of one hero in its cell. A secret name starts empty and masked; the one that is stored is not known.
class CellEditor : public QLineEdit
{
    Q_OBJECT

public:
    /// `loaded` guards what is written.
    CellEditor(HeroField field, const HeroSnapshot& loaded, const HeroValidator& validator, QWidget* parent);

    [[nodiscard]] HeroField field() const { return m_field; }

    [[nodiscard]] const HeroSnapshot& loaded() const { return m_draft.loaded(); }

    /// Goes on with what was typed before, for a hero as it was loaded then.
    void resume(const HeroSnapshot& loaded, const QString& text);

    /// The field is set only where its text differs from what was loaded.
    [[nodiscard]] TypedHero touched() const;
    [[nodiscard]] bool isChanged() const;

    /// The text is done with, one way or the other. An editor that closes without that was dropped by the table.
    void dismiss() { m_isDismissed = true; }

    [[nodiscard]] bool isDismissed() const { return m_isDismissed; }

    /// Empty where nothing is to be written. Errors: Validation.
    [[nodiscard]] Result<HeroUpdate> update() const;

    /// Until the text is edited.
    void say(NoteLabel::Kind kind, const QString& sentence);

Q_SIGNALS:
    void said(heroadmin::NoteLabel::Kind kind, const QString& sentence); ///< An empty sentence: there is nothing.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void showHints();

    const HeroField m_field;
    const HeroValidator m_validator;
    HeroDraft m_draft;
    bool m_isDismissed = false;
};

} // namespace heroadmin
