#!/usr/bin/python3
"""What linters don't ask of a workflow: the least a token needs, versions that are named, shell steps that pass shellcheck, and
no secret where another's code runs.

    workflows.py WORKFLOW...
"""

import pathlib
import re
import subprocess
import sys

import yaml

# Who may write what, and nobody else anything.
WRITERS = {("release.yml", "publish"): {"contents": "write", "id-token": "write", "attestations": "write"}}
RUNNER = re.compile(r"(ubuntu|windows|macos)-\d+(\.\d+)?")
# GitHub's own by their version, others' by their very commit.
ACTION = re.compile(r"actions/[\w.-]+@v\d+(\.\d+)*|[\w.-]+/[\w.-]+@[0-9a-f]{40}")


def shell_problems(script):
    # An expression is a value by the time that the shell sees it.
    text = "#!/bin/bash\nset -e\n" + re.sub(r"\$\{\{.*?\}\}", "value", script)
    result = subprocess.run(["shellcheck", "--shell=bash", "-"], input=text, capture_output=True, text=True, check=False)
    return result.stdout


def problems_of_job(workflow, name, job):
    where = f"{workflow} {name}"
    if job.get("permissions") != WRITERS.get((workflow, name), {"contents": "read"}):
        yield f"{where}: permissions are {job.get('permissions')}"
    if not RUNNER.fullmatch(job["runs-on"]):
        yield f"{where}: a runner without a version, {job['runs-on']}"
    container = job.get("container", "debian:12")
    image = container["image"] if isinstance(container, dict) else container
    if not re.fullmatch(r"debian:\d+", image):
        yield f"{where}: an image without a version, {image}"
    for step in job["steps"]:
        title = step.get("name", step.get("uses", step.get("run")))
        if "uses" in step and not ACTION.fullmatch(step["uses"]):
            yield f"{where}: an action without a version, {step['uses']}"
        if step.get("uses", "").startswith("actions/checkout") and step["with"]["persist-credentials"] is not False:
            yield f"{where}: the checkout leaves its token behind"
        secrets = [key for key, value in step.get("env", {}).items() if "secrets." in str(value)]
        if "secrets." in str({**step, "env": {}}):
            yield f"{where}: {title}: a secret outside of the step's env"
        if secrets and "!= ''" not in step.get("if", ""):
            yield f"{where}: {title}: runs without its secrets too"
        if secrets and re.search(r"GITHUB_(ENV|OUTPUT|STATE|STEP_SUMMARY)", step.get("run", "")):
            yield f"{where}: {title}: a step that has secrets leaves something to later ones"
        if ".p12" in step.get("run", "") and not re.search(r"^trap 'rm .*' EXIT$", step["run"], re.MULTILINE):
            yield f"{where}: {title}: a certificate stays on the disk"
        if "run" in step and not job["runs-on"].startswith("windows"):
            found = shell_problems(step["run"])
            if found:
                yield f"{where}: {title}:{found}"


def problems_of(path):
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    if workflow.get("permissions") != {}:
        yield f"{path.name}: a token may do something in every job"
    if "secrets." in str(workflow.get("env", {})):
        yield f"{path.name}: every job has a secret"
    for name, job in workflow["jobs"].items():
        yield from problems_of_job(path.name, name, job)


def main():
    problems = [problem for name in sys.argv[1:] for problem in problems_of(pathlib.Path(name))]
    print("\n".join(problems) or f"{len(sys.argv) - 1} workflows may do no more than they need")
    sys.exit(1 if problems or len(sys.argv) < 2 else 0)


if __name__ == "__main__":
    main()
