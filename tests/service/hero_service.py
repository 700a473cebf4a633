"""The service that Hero Admin works beside: FastAPI's tutorial "Update the App with Multiple Models", runnable.

DB_URL names its database, as in `DB_URL=sqlite:////tmp/database.db uvicorn hero_service:app`.
"""

import os
from typing import List, Optional

from fastapi import Depends, FastAPI, HTTPException, Query
from sqlmodel import Field, Session, SQLModel, create_engine, select


class HeroBase(SQLModel):
    name: str = Field(index=True)
    age: Optional[int] = Field(default=None, index=True)


class Hero(HeroBase, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    secret_name: str


class HeroPublic(HeroBase):
    id: int


class HeroCreate(HeroBase):
    secret_name: str


class HeroUpdate(HeroBase):
    name: Optional[str] = None
    age: Optional[int] = None
    secret_name: Optional[str] = None


engine = create_engine(
    os.environ.get("DB_URL", "sqlite:///database.db"), connect_args={"check_same_thread": False}
)
app = FastAPI()


def get_session():
    with Session(engine) as session:
        yield session


def find_hero(hero_id: int, session: Session) -> Hero:
    hero = session.get(Hero, hero_id)
    if not hero:
        raise HTTPException(status_code=404, detail="Hero not found")
    return hero


@app.on_event("startup")
def create_db_and_tables():
    SQLModel.metadata.create_all(engine)


@app.post("/heroes/", response_model=HeroPublic)
def create_hero(hero: HeroCreate, session: Session = Depends(get_session)):
    # SQLModel changed the name of this function between the versions of Debian 12 and later ones.
    validate = Hero.model_validate if hasattr(Hero, "model_validate") else Hero.from_orm
    db_hero = validate(hero)
    session.add(db_hero)
    session.commit()
    session.refresh(db_hero)
    return db_hero


@app.get("/heroes/", response_model=List[HeroPublic])
def read_heroes(
    offset: int = 0,
    limit: int = Query(default=100, le=100),
    session: Session = Depends(get_session),
):
    return session.exec(select(Hero).offset(offset).limit(limit)).all()


@app.get("/heroes/{hero_id}", response_model=HeroPublic)
def read_hero(hero_id: int, session: Session = Depends(get_session)):
    return find_hero(hero_id, session)


@app.patch("/heroes/{hero_id}", response_model=HeroPublic)
def update_hero(hero_id: int, hero: HeroUpdate, session: Session = Depends(get_session)):
    db_hero = find_hero(hero_id, session)
    for key, value in hero.dict(exclude_unset=True).items():
        setattr(db_hero, key, value)
    session.add(db_hero)
    session.commit()
    session.refresh(db_hero)
    return db_hero


@app.delete("/heroes/{hero_id}")
def delete_hero(hero_id: int, session: Session = Depends(get_session)):
    session.delete(find_hero(hero_id, session))
    session.commit()
    return {"ok": True}
