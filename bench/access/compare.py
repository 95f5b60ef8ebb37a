"""What the measurements of this folder share: a browser, and whether two samples come from one distribution."""
import http.client, http.cookiejar, math, re, statistics, urllib.error, urllib.parse, urllib.request


class From(urllib.request.HTTPHandler):
    """Calls from one of this machine's own addresses: on Linux all of 127.0.0.0/8."""

    def __init__(self, address):
        super().__init__()
        self.address = address

    def http_open(self, request):
        return self.do_open(lambda host, **more: http.client.HTTPConnection(host, source_address=(self.address, 0), **more), request)


class Browser:
    def __init__(self, url, address=None):
        self.url = url
        handlers = [urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())] + ([From(address)] if address else [])
        self.http = urllib.request.build_opener(*handlers)

    def ask(self, path, form=None):
        """Status and page, whatever the status is."""
        body = None if form is None else urllib.parse.urlencode(form).encode()
        try:
            answer = self.http.open(self.url + path, body)
        except urllib.error.HTTPError as refused:
            answer = refused
        return answer.status, answer.read().decode()

    def token(self, path):
        return re.search(r'name="_csrf" value="([^"]+)"', self.ask(path)[1]).group(1)

    def sign_in(self, name, password):
        form = {"username": name, "password": password, "_csrf": self.token("/login")}
        status, page = self.ask("/login", form)
        assert status == 200 and "/login?error" not in page, f"{name} does not come in"


def chance(one, other):
    """Mann-Whitney by the normal approximation."""
    ranked = sorted([(value, 0) for value in one] + [(value, 1) for value in other])
    rank_sum = sum(at + 1 for at, (_, group) in enumerate(ranked) if group == 0)
    n, m = len(one), len(other)
    z = (rank_sum - n * (n + 1) / 2 - n * m / 2) / math.sqrt(n * m * (n + m + 1) / 12)
    return math.erfc(abs(z) / math.sqrt(2))


def table(samples):
    print(f"{'':24}{'samples':>9}{'median ms':>11}{'p90 ms':>9}")
    for label, values in samples.items():
        p90 = sorted(values)[int(len(values) * 0.9)]
        print(f"{label:24}{len(values):>9}{statistics.median(values):>11.2f}{p90:>9.2f}")
    labels = list(samples)
    for label in labels[1:]:
        one, other = samples[labels[0]], samples[label]
        print(f"{labels[0]} / {label}: medians differ by {abs(statistics.median(one) - statistics.median(other)):.2f} ms, "
              f"chance of one distribution {chance(one, other):.2f}")
