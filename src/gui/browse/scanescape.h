#pragma once

#include <QObject>
#include <functional>

class QWidget;

namespace heroadmin {

/// Has Escape stop the search that goes on, before it means anything else to the widgets it watches.
class ScanEscape : public QObject
{
    Q_OBJECT

public:
    explicit ScanEscape(std::function<bool()> isScanning, QObject* parent = nullptr);

    void watch(QWidget& widget); ///< And what of its children's keys comes up to it.

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void stopRequested();

private:
    std::function<bool()> m_isScanning;
};

} // namespace heroadmin
