"""Changes heroes at random through the service: robot.py URL SECONDS SEED

Says "ready" and waits for a line. Ends with one line of JSON: every request that was answered, in their order, with
what was asked and what came of it.
"""

import json
import random
import sys
import time

import httpx

url, seconds, seed = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
chance = random.Random(seed)
journal = []
values = 0


def new_text(kind):
    global values
    values += 1
    return f"service {kind} {values}"


def new_age():
    global values
    values += 1
    return 1_000_000 + values


def asked(client, verb, hero, body=None):
    path = "/heroes/" if hero is None else f"/heroes/{hero}"
    answer = client.request(verb, path, json=body)
    entry = {"verb": verb, "id": hero, "body": body or {}, "status": answer.status_code}
    if answer.status_code == 200 and verb == "POST":
        entry["id"] = answer.json()["id"]
    journal.append(entry)


def change_something(client):
    heroes = [hero["id"] for hero in client.get("/heroes/").json()]
    if len(heroes) < 25 or (len(heroes) < 35 and chance.random() < 0.1):
        body = {"name": new_text("name"), "age": new_age(), "secret_name": new_text("secret")}
        asked(client, "POST", None, body)
    elif chance.random() < 0.1:
        asked(client, "DELETE", chance.choice(heroes))
    else:
        body = {}
        which = chance.randrange(1, 4)
        if which & 1:
            body["name"] = new_text("name")
        if which & 2:
            body["age"] = new_age()
        if chance.random() < 0.4:
            # Never alone: nobody who can't read a secret name can know that it was changed.
            body["secret_name"] = new_text("secret")
        asked(client, "PATCH", chance.choice(heroes), body)


print("ready", flush=True)
sys.stdin.readline()
end = time.monotonic() + seconds
# A connection for each request: on a machine that stands still for some seconds the service closes an idle one just when
# the next request is sent.
alone = httpx.Limits(max_keepalive_connections=0)
with httpx.Client(base_url=url, timeout=60, limits=alone) as service:
    while time.monotonic() < end:
        change_something(service)
        time.sleep(chance.random() * 0.02)
print(json.dumps(journal), flush=True)
