#pragma once

namespace heroadmin::sqlite {

// The result codes of sqlite3.h, which the product does not include: no native SQLite beside the driver's.

/// The lowest byte of each code.
enum PrimaryCode {
    Failed = 1, ///< Without a code of its own: only its words tell why.
    Perm = 3,
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnly = 8,
    Interrupt = 9,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    Protocol = 15,
    TooBig = 18,
    Constraint = 19,
    Mismatch = 20,
    Authorization = 23,
    NotADatabase = 26,
};

enum ExtendedCode {
    ConstraintCheck = 275,
    ConstraintForeignKey = 787,
    ReadOnlyDatabaseMoved = 1032,
    ConstraintNotNull = 1299,
    ReadOnlyDirectory = 1544,
    ConstraintPrimaryKey = 1555,
    ConstraintTrigger = 1811,
    ConstraintUnique = 2067,
    ConstraintRowId = 2579,
    ConstraintDatatype = 3091,
};

constexpr int primaryCodeOf(int code)
{
    return code & 0xff;
}

} // namespace heroadmin::sqlite
