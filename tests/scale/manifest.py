"""manifest.py FILE: checks a Job of Kubernetes (batch/v1) against the members that its API has, as far as samples use
them, and against the rules between members that the API server checks. Exits with 77 without PyYAML or jsonschema."""
import sys

try:
    import jsonschema
    import yaml
except ImportError:
    sys.exit(77)


def obj(properties, required=()):
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def array(items):
    return {"type": "array", "minItems": 1, "items": items}


TEXT = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 0}
EXIT_CODES = obj(
    {"containerName": TEXT, "operator": {"enum": ["In", "NotIn"]},
     "values": array({"type": "integer", "minimum": 1, "maximum": 255})},
    ["operator", "values"])
RULE = obj(
    {"action": {"enum": ["FailJob", "FailIndex", "Ignore", "Count"]}, "onExitCodes": EXIT_CODES,
     "onPodConditions": array(obj({"type": TEXT, "status": {"enum": ["True", "False", "Unknown"]}}, ["type", "status"]))},
    ["action"])
ENVIRONMENT = obj({"name": TEXT, "value": {"type": "string"},
                   "valueFrom": obj({"fieldRef": obj({"fieldPath": TEXT, "apiVersion": TEXT}, ["fieldPath"])})}, ["name"])
CONTAINER = obj({"name": TEXT, "image": TEXT, "command": array(TEXT), "args": array(TEXT), "env": array(ENVIRONMENT),
                 "volumeMounts": array(obj({"name": TEXT, "mountPath": TEXT, "readOnly": {"type": "boolean"}},
                                           ["name", "mountPath"]))}, ["name"])
VOLUME = obj({"name": TEXT, "emptyDir": {"type": "object"},
              "persistentVolumeClaim": obj({"claimName": TEXT, "readOnly": {"type": "boolean"}}, ["claimName"])}, ["name"])
POD = obj({"restartPolicy": {"enum": ["Never", "OnFailure"]}, "initContainers": array(CONTAINER),
           "containers": array(CONTAINER), "volumes": array(VOLUME)}, ["containers"])
SPEC = obj({"completionMode": {"enum": ["Indexed", "NonIndexed"]}, "completions": COUNT, "parallelism": COUNT,
            "backoffLimit": COUNT, "backoffLimitPerIndex": COUNT,
            "podFailurePolicy": obj({"rules": array(RULE)}, ["rules"]),
            "template": obj({"spec": POD, "metadata": {"type": "object"}}, ["spec"])}, ["template"])
JOB = obj({"apiVersion": {"const": "batch/v1"}, "kind": {"const": "Job"},
           "metadata": obj({"name": {"type": "string", "pattern": "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}}, ["name"]),
           "spec": SPEC}, ["apiVersion", "kind", "metadata", "spec"])


def check(job):
    jsonschema.validate(job, JOB)
    spec = job["spec"]
    pod = spec["template"]["spec"]
    containers = {one["name"] for one in pod["containers"]}
    volumes = {one["name"] for one in pod.get("volumes", [])}
    for container in pod["containers"] + pod.get("initContainers", []):
        for mount in container.get("volumeMounts", []):
            assert mount["name"] in volumes, f"{mount['name']} is not a volume"
    indexed = spec.get("completionMode") == "Indexed"
    assert not indexed or "completions" in spec, "an indexed Job needs completions"
    assert "backoffLimitPerIndex" not in spec or (indexed and pod["restartPolicy"] == "Never"), "backoffLimitPerIndex"
    for rule in spec.get("podFailurePolicy", {}).get("rules", []):
        assert ("onExitCodes" in rule) != ("onPodConditions" in rule), "a rule has either exit codes or conditions"
        assert rule["action"] != "FailIndex" or "backoffLimitPerIndex" in spec, "FailIndex needs backoffLimitPerIndex"
        codes = rule.get("onExitCodes", {})
        assert codes.get("containerName", next(iter(containers))) in containers, "an unknown container"
        assert codes.get("values", []) == sorted(set(codes.get("values", []))), "exit codes are in order"
    environment = {one["name"]: one.get("value") for one in pod["containers"][0].get("env", [])}
    if indexed:
        assert environment["SOM_SHARDS"] == str(spec["completions"]), "SOM_SHARDS is the number of completions"


with open(sys.argv[1], encoding="utf-8") as file:
    check(yaml.safe_load(file))
