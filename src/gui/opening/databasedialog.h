#pragma once

#include "data/engine/engines.h"
#include "gui/application/processmemory.h"

#include <QFileDialog>
#include <optional>

namespace heroadmin {

/// A dialog that chooses a database's file, where its address can be typed as well. It has no Q_OBJECT: Qt shows the
/// desktop's own dialog only in place of what calls itself a QFileDialog.
class DatabaseDialog : public QFileDialog
{
public:
    DatabaseDialog(const Engines& engines, const QString& title, QWidget* parent);

protected:
    void accept() override;
    void showEvent(QShowEvent* event) override;

private:
    /// Of what is typed instead of a file's name.
    [[nodiscard]] std::optional<DatabaseAddress> typedAddress() const;

    const Engines m_engines;
    const ProcessMemory::Access m_access; ///< The desktop's own dialog may be a portal's.
};

} // namespace heroadmin
