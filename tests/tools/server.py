"""A server on the loopback address that answers as a scenario tells it to."""

import contextlib
import gzip
import http.server
import json
import socket
import ssl
import threading


class Answer:
    """What one request gets. `body` is bytes, text, or what becomes JSON."""

    def __init__(self, body=b"", status=200, headers=None, compress=False, cut=False, stall=False):
        if not isinstance(body, (bytes, str)):
            body = json.dumps(body)
        self.body = body.encode() if isinstance(body, str) else body
        self.status = status
        self.headers = dict(headers or {})
        self.compress = compress
        self.cut = cut  # the connection ends in the middle of the body
        self.stall = stall  # half of the body, then nothing until the client goes away


LOST = object()  # the connection is closed without an answer


class Request:
    def __init__(self, path, headers):
        self.path = path
        self.headers = headers

    @property
    def key(self):
        return self.headers.get("rime-api-key")


class Server:
    """Serves `answers` in turn, the last one for ever; or what a function of the request says."""

    def __init__(self, answers, certificate=None):
        self.requests = []
        self._answers = answers
        self._over = threading.Event()
        self.arrived = threading.Event()
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *arguments):
                pass

            def do_GET(self):
                outer._serve(self)

        self._http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self._http.handle_error = lambda *arguments: None  # clients that go away are part of it
        self.port = self._http.server_address[1]
        scheme = "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._http.socket = context.wrap_socket(self._http.socket, server_side=True)
            scheme = "https"
        self.url = f"{scheme}://127.0.0.1:{self.port}"
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02},
                         daemon=True).start()

    def _serve(self, handler):
        request = Request(handler.path, handler.headers)
        self.requests.append(request)
        self.arrived.set()
        if callable(self._answers):
            answer = self._answers(request)
        else:
            answer = self._answers[min(len(self.requests), len(self._answers)) - 1]
        if answer is LOST:
            handler.close_connection = True
            handler.connection.shutdown(socket.SHUT_RDWR)
            return
        body = gzip.compress(answer.body) if answer.compress else answer.body
        handler.send_response(answer.status)
        for name, value in answer.headers.items():
            handler.send_header(name, value)
        if answer.compress:
            handler.send_header("Content-Encoding", "gzip")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        if answer.cut or answer.stall:
            handler.wfile.write(body[:len(body) // 2])
            handler.wfile.flush()
            if answer.stall:
                self._over.wait(60)
            handler.close_connection = True
            handler.connection.shutdown(socket.SHUT_RDWR)
            return
        handler.wfile.write(body)

    def close(self):
        self._over.set()
        self._http.shutdown()
        self._http.server_close()


@contextlib.contextmanager
def serving(answers, certificate=None):
    server = Server(answers, certificate)
    try:
        yield server
    finally:
        server.close()
