#include "data/writing/herostep.h"

#include <utility>

namespace heroadmin {

HeroStep::HeroStep(qint64 number, const QString& sentence, std::function<void(qint64)> forget)
    : QUndoCommand(sentence)
    , m_number(number)
    , m_forget(std::move(forget))
{}

HeroStep::~HeroStep()
{
    m_forget(m_number);
}

} // namespace heroadmin
