# syntax=docker/dockerfile:1
# Two stages: the wheel and its dependencies are built in the first, only used in the second.
FROM python:3.12-slim AS build
WORKDIR /build
RUN python -m venv /opt/replywright
COPY pyproject.toml README.md LICENSE constraints.txt replywright.py ./
COPY data data
COPY model model
COPY eval eval
COPY training training
COPY serving serving
RUN /opt/replywright/bin/pip install --no-cache-dir --constraint constraints.txt ".[postgres]"

FROM python:3.12-slim
RUN useradd --system --uid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin replywright \
    && install -d -o replywright -g replywright /var/lib/replywright
COPY --from=build /opt/replywright /opt/replywright
ENV PATH=/opt/replywright/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    REPLYWRIGHT_WORKSPACE=/workspace \
    REPLYWRIGHT_HOST=0.0.0.0 \
    REPLYWRIGHT_PORT=8080
USER replywright
EXPOSE 8080
VOLUME /workspace
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/readyz', timeout=2)"]
ENTRYPOINT ["replywright"]
CMD ["serve"]
