import os
import requests

answer = requests.post(
    "https://trailroom.example/api/v1/tryons",
    headers={"X-API-Key": os.environ["TRAILROOM_KEY"]},
    json={"mode": "hat_only"},
)
if not answer.ok:
    problem = answer.json()
    print(problem["code"], problem["detail"], problem["request_id"])
    for error in problem.get("errors", []):
        print(error["field"], error["code"])
