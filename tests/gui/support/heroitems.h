#pragma once

#include <QStandardItemModel>

namespace heroadmin {

/// A model with the columns of HeroTableModel and without a database, for tests of what shows heroes.
class HeroItems : public QStandardItemModel
{
public:
    /// Heroes with the ids firstId, firstId + 1, ... and ages from 20; the secret name is masked.
    explicit HeroItems(const QStringList& names, qint64 firstId = 1, bool withSecretName = true)
        : QStandardItemModel(static_cast<int>(names.size()), withSecretName ? 4 : 3)
    {
        setHorizontalHeaderLabels(QStringList{QStringLiteral("ID"), QStringLiteral("Name"), QStringLiteral("Age"),
                                              QStringLiteral("Secret name")}
                                      .mid(0, columnCount()));
        for (int row = 0; row < rowCount(); ++row) {
            setData(index(row, 0), firstId + row);
            setData(index(row, 1), names.at(row));
            setData(index(row, 2), qint64{20} + row);
            if (withSecretName) {
                setData(index(row, 3), QStringLiteral("hidden"));
            }
        }
    }

    /// Resets the model, as showing another page does.
    void showIds(const QList<qint64>& ids)
    {
        beginResetModel();
        blockSignals(true);
        setRowCount(static_cast<int>(ids.size()));
        for (int row = 0; row < rowCount(); ++row) {
            setData(index(row, 0), ids.at(row));
        }
        blockSignals(false);
        endResetModel();
    }
};

} // namespace heroadmin
