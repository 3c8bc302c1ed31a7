# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""POST /sensor/gps of the service as a Python programmer would write it: FastAPI, pydantic and aiokafka, on uvicorn
with uvloop and httptools. Usage: BROKERS=host:port TOPIC=name uvicorn peer:app"""
import datetime
import os
import uuid
from contextlib import asynccontextmanager
from typing import Annotated

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import to_json

TOPIC = os.environ["TOPIC"]


def time_text(time):
    return time.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def now():
    return datetime.datetime.now(datetime.timezone.utc)


def in_utc(time):
    return time.replace(tzinfo=datetime.timezone.utc) if time.tzinfo is None else time.astimezone(datetime.timezone.utc)


class Reading(BaseModel):
    model_config = ConfigDict(extra="allow", allow_inf_nan=False)

    schema_version: Annotated[str, Field(min_length=1, max_length=32)] = "1.0"
    device_id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{3,64}$")]
    message_id: Annotated[str, Field(min_length=1, max_length=128)] = Field(default_factory=lambda: str(uuid.uuid4()))
    timestamp: Annotated[datetime.datetime, AfterValidator(in_utc)] = Field(default_factory=now)
    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]
    altitude: Annotated[float, Field(ge=-1000, le=20000)] | None = None
    accuracy: Annotated[float, Field(ge=0, le=10000)] | None = None
    heading: Annotated[float, Field(ge=0, le=360)] | None = None
    speed: Annotated[float, Field(ge=0, le=200)] | None = None


@asynccontextmanager
async def lifespan(app):
    producer = AIOKafkaProducer(
        bootstrap_servers=os.environ["BROKERS"], acks="all", enable_idempotence=True, compression_type="lz4", linger_ms=0
    )
    await producer.start()
    app.state.producer = producer
    yield
    await producer.stop()


app = FastAPI(lifespan=lifespan)


def answer(status, body, request_id):
    return Response(to_json(body), status, {"X-Request-ID": request_id}, "application/json")


def rejection(status, code, message, detail=()):
    request_id = str(uuid.uuid4())
    body = {"status": "error", "message": message, "code": code, "detail": detail}
    return answer(status, {**body, "request_id": request_id, "timestamp": time_text(now())}, request_id)


@app.exception_handler(RequestValidationError)
async def reject(request: Request, error: RequestValidationError):
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return rejection(400, "INVALID_JSON", first["msg"])
    return rejection(422, "INVALID_VALUE", first["msg"], error.errors())


@app.post("/sensor/gps", status_code=201)
async def gps(reading: Reading, request: Request):
    request_id = str(uuid.uuid4())
    record = reading.model_dump(exclude_none=True)
    record["timestamp"] = time_text(reading.timestamp)
    headers = [
        ("content-type", b"application/json"),
        ("schema", b"device/sensor/gps/v1"),
        ("request-id", request_id.encode()),
    ]
    try:
        await request.app.state.producer.send_and_wait(
            TOPIC, to_json(record), key=reading.device_id.encode(), headers=headers
        )
    except KafkaError as error:
        return rejection(503, "KAFKA_UNAVAILABLE", str(error))
    return answer(201, {"status": "success", "message_id": reading.message_id, "topic": TOPIC}, request_id)
