#!/usr/bin/python3
"""A database as the real service makes it, and what the service says of it afterwards.

    heroes.py <folder of hero_service.py> make <database>
    heroes.py <folder of hero_service.py> has <database> <name> <age>
"""

import os
import sys

folder, verb, database = sys.argv[1:4]
os.environ["DB_URL"] = f"sqlite:///{os.path.abspath(database)}"
sys.path.insert(0, folder)
sys.dont_write_bytecode = True

import hero_service  # noqa: E402
from fastapi.testclient import TestClient  # noqa: E402
from sqlmodel import SQLModel  # noqa: E402

if verb == "make":
    SQLModel.metadata.create_all(hero_service.engine)
    client = TestClient(hero_service.app)
    for number in range(1, 41):
        hero = {"name": f"Hero {number}", "age": number + 20, "secret_name": f"Secret {number}"}
        client.post("/heroes/", json=hero).raise_for_status()
else:
    name, age = sys.argv[4], int(sys.argv[5])
    heroes = TestClient(hero_service.app).get("/heroes/?limit=100").json()
    if not any(hero["name"] == name and hero["age"] == age for hero in heroes):
        sys.exit(f"The service knows no hero {name}, {age}: {heroes[-3:]}")
