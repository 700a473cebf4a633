"""Many clients of the service at once: crowd.py URL CLIENTS SEED

Each of them creates, changes, deletes and lists heroes of its own, whose ages are a million or more. Says "ready", begins
with a first line, says "busy" when each client has had enough answers to be compared, and ends with a second line. Then one
line of JSON: what failed, how many requests were answered, the slowest of them in seconds, and the heroes that there have to
be now, as [name, age] by id.
"""

import json
import random
import sys
import threading
import time

import httpx

url, clients, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
enough = 25
busy = threading.Semaphore(0)
stopped = threading.Event()


class Client:
    def __init__(self, number):
        self.number = number
        self.chance = random.Random(seed * 1000 + number)
        self.heroes = {}
        self.failures = []
        self.requests = 0
        self.slowest = 0.0

    def ask(self, service, verb, path, body=None):
        begin = time.monotonic()
        answer = service.request(verb, path, json=body)
        self.slowest = max(self.slowest, time.monotonic() - begin)
        self.requests += 1
        if self.requests == enough:
            busy.release()
        if answer.status_code != 200:
            self.failures.append(f"{verb} {path}: {answer.status_code} {answer.text}")
            return None
        return answer.json()

    def act(self, service):
        age = 1_000_000 + self.requests
        if len(self.heroes) < 5:
            name = f"Client {self.number} {self.requests}"
            made = self.ask(service, "POST", "/heroes/", {"name": name, "age": age, "secret_name": "Crowd"})
            if made:
                self.heroes[made["id"]] = [name, age]
            return
        hero = self.chance.choice(list(self.heroes))
        which = self.chance.random()
        if which < 0.4:
            if self.ask(service, "PATCH", f"/heroes/{hero}", {"age": age}):
                self.heroes[hero][1] = age
        elif which < 0.6:
            if self.ask(service, "DELETE", f"/heroes/{hero}"):
                del self.heroes[hero]
        else:
            self.ask(service, "GET", "/heroes/?limit=20")

    def run(self):
        # A connection for each request: on a machine that stands still for some seconds the service closes an idle one
        # just when the next request is sent.
        alone = httpx.Limits(max_keepalive_connections=0)
        try:
            with httpx.Client(base_url=url, timeout=60, limits=alone) as service:
                while not stopped.is_set():
                    self.act(service)
                    stopped.wait(self.chance.random())
        except httpx.HTTPError as error:
            self.failures.append(repr(error))
            busy.release()


crowd = [Client(number) for number in range(clients)]
threads = [threading.Thread(target=client.run) for client in crowd]
print("ready", flush=True)
sys.stdin.readline()
for thread in threads:
    thread.start()
for thread in threads:
    busy.acquire()
print("busy", flush=True)
sys.stdin.readline()
stopped.set()
for thread in threads:
    thread.join()
print(
    json.dumps(
        {
            "failures": [failure for client in crowd for failure in client.failures],
            "requests": sum(client.requests for client in crowd),
            "slowest": max(client.slowest for client in crowd),
            "heroes": {hero: fields for client in crowd for hero, fields in client.heroes.items()},
        }
    ),
    flush=True,
)
