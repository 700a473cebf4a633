"""Drives the service: writer.py URL COUNT FIRST_ID

Says "ready", waits for a line, and then creates a hero, updates it and deletes one of the heroes from FIRST_ID on,
COUNT times, while a second thread lists heroes fifty times a second. Ends with one line of JSON: the heroes that must be
there, how often heroes were listed, and every answer that was not what it should be.
"""

import json
import sys
import threading

import httpx

url, count, first_id = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
failures = []
heroes = {}
lists = 0
done = threading.Event()


def expect_ok(answer, what):
    if answer.status_code != 200:
        failures.append(f"{what}: {answer.status_code} {answer.text}")
    return answer


def list_heroes():
    global lists
    with httpx.Client(base_url=url, timeout=60) as client:
        while not done.wait(0.02):
            expect_ok(client.get("/heroes/", params={"offset": lists % 500}), "list")
            lists += 1


def write_heroes():
    with httpx.Client(base_url=url, timeout=60) as client:
        for i in range(count):
            name = f"Service {i:04}"
            body = {"id": 1, "name": name, "age": i, "secret_name": f"Service secret {i}"}
            hero = expect_ok(client.post("/heroes/", json=body), "create").json()
            if str(hero.get("id")) in heroes:
                failures.append(f"id {hero['id']} twice")
            updated = expect_ok(client.patch(f"/heroes/{hero.get('id')}", json={"age": i + 1000}), "update").json()
            heroes[str(updated.get("id"))] = [updated.get("name"), updated.get("age")]
            if updated.get("name") != name or updated.get("age") != i + 1000:
                failures.append(f"updated to {updated}")
            expect_ok(client.delete(f"/heroes/{first_id + i}"), "delete")


print("ready", flush=True)
sys.stdin.readline()
reader = threading.Thread(target=list_heroes)
reader.start()
try:
    write_heroes()
except Exception as exception:  # It belongs into the report, whatever it is.
    failures.append(repr(exception))
done.set()
reader.join()
print(json.dumps({"heroes": heroes, "lists": lists, "failures": failures}), flush=True)
