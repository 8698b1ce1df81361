#!/usr/bin/env python3
"""A second checker of Relucid certificates, independent of the Java kernel: the standard library only.

    python3 check_certificate.py CERTIFICATE...   prints one line for each; exit 0 all accepted, 3 not

Written from the description of the text format and of the rules, not from the Java code. Facts are
dictionaries {variable: coefficient} with the constant under the key None, and each means "form >= 0".
"""
import re
import sys
from fractions import Fraction

NUMBER = r"-?\d+(?:/\d+)?"
NATURAL = r"[1-9]\d{0,8}"


class Rejected(Exception):
    pass


def need(condition, why):
    if not condition:
        raise Rejected(why)


def number(text):
    need(re.fullmatch(NUMBER, text), f"not a number: {text[:40]}")
    top, _, bottom = text.partition("/")
    need(bottom == "" or int(bottom) != 0, "division by zero")
    value = Fraction(int(top), int(bottom or 1))
    need(str(value) == text, f"not in lowest terms: {text[:40]}")
    return value


def clean(form):
    return {name: c for name, c in form.items() if c != 0}


def form(text, known):
    """A sum such as "-x1 + 3/4*h2 - 1"."""
    result = {}
    rest = text if text.startswith("-") else "+" + text
    rest = re.sub(r" ([+-]) ", r" \1", rest)
    for part in rest.split(" "):
        match = re.fullmatch(r"([+-])(?:(\d+(?:/\d+)?)\*)?([xh]\d+)|([+-]\d+(?:/\d+)?)", part)
        need(match, f"not a term: {part[:40]}")
        sign, factor, name, constant = match.groups()
        if name is None:
            key, value = None, number(constant.lstrip("+"))
        else:
            need(name in known, f"unknown {name}")
            key, value = name, (-1 if sign == "-" else 1) * number(factor or "1")
        need(key not in result, f"{key} stands twice")
        result[key] = value
    need(show(result) == text, f"not as it would be printed: {text[:40]}")
    return clean(result)


def show(f):
    """The only way to print a form: inputs, neurons, constant; no zeros, no factor 1."""
    names = sorted((n for n in f if n is not None), key=lambda n: (n[0] != "x", int(n[1:])))
    terms = [(f[n], n if abs(f[n]) == 1 else f"{abs(f[n])}*{n}") for n in names if f[n] != 0]
    if f.get(None, 0) != 0 or not terms:
        terms.append((f.get(None, 0), str(abs(f.get(None, 0)))))
    text = "".join((" - " if c < 0 else " + ") + term for c, term in terms)
    return text[3:] if text.startswith(" + ") else "-" + text[3:]


def plus(*weighted):
    total = {}
    for factor, summand in weighted:
        for name, c in summand.items():
            total[name] = total.get(name, Fraction(0)) + factor * c
    return clean(total)


def constant(value):
    return clean({None: value})


class Lines:
    def __init__(self, text):
        self.lines, self.at = text.split("\n"), 0
        need(self.lines[-1] == "", "the last line is cut off")
        self.lines.pop()

    def peek(self):
        need(self.at < len(self.lines), "the file ends early")
        return self.lines[self.at]

    def next(self):
        line = self.peek()
        self.at += 1
        return line

    def expect(self, text):
        need(self.next() == text, f"line {self.at}: expected {text}")


class Network:
    def __init__(self, lines):
        lines.expect("relucid-network 1")
        count = re.fullmatch(r"inputs ([1-9]\d{0,6})", lines.next())
        need(count, "expected inputs N")
        self.inputs = int(count[1])
        self.space = {f"x{i + 1}" for i in range(self.inputs)}
        self.pre, self.outputs = {}, {}
        while lines.peek() != "end":
            line = lines.next()
            neuron = re.fullmatch(r"(h\d+) = relu\((.*)\)", line)
            output = re.fullmatch(r"(y\d+) = (.*)", line)
            need(neuron or output, f"not a line of a network: {line[:60]}")
            if neuron:
                need(not self.outputs and neuron[1] == f"h{len(self.pre) + 1}", "neurons out of order")
                self.pre[neuron[1]] = form(neuron[2], self.space)
                self.space.add(neuron[1])
            else:
                need(output[1] == f"y{len(self.outputs) + 1}", "outputs out of order")
                self.outputs[output[1]] = form(output[2], self.space)
        lines.expect("end")
        need(self.outputs, "no outputs")

    def state(self, point):
        need(len(point) == self.inputs, "the point has the wrong dimension")
        values = {f"x{i + 1}": v for i, v in enumerate(point)}
        for name, z in self.pre.items():
            values[name] = max(Fraction(0), at(z, values))
        return values


def at(f, values):
    return sum((c if name is None else c * values[name] for name, c in f.items()), Fraction(0))


class Proof:
    def __init__(self, network, assumptions):
        self.network, self.assumptions = network, assumptions
        self.facts, self.visible, self.open = {}, [], []

    def fact(self, text):
        need(re.fullmatch(NATURAL, text), f"not a step: {text[:40]}")
        step = int(text)
        need(step in self.facts, f"fact {step} is out of reach")
        return self.facts[step]

    def add(self, step, f):
        self.facts[step] = f
        self.visible.append(step)

    def close(self, start, step):
        conclusion = self.facts[step - 1]
        while self.visible and self.visible[-1] >= start:
            del self.facts[self.visible.pop()]
        return conclusion

    def pre(self, name):
        need(name in self.network.pre, f"unknown neuron {name}")
        return self.network.pre[name]

    def take(self, step, line):
        word, _, rest = line.partition(" ")
        value = {}
        if word == "assume":
            need(re.fullmatch(NATURAL, rest), f"not an assumption: {rest[:40]}")
            need(int(rest) <= len(self.assumptions), "no such assumption")
            value = self.assumptions[int(rest) - 1]
        elif word == "nonneg":
            self.pre(rest)
            value = {rest: Fraction(1)}
        elif word == "above":
            value = plus((1, {rest: Fraction(1)}), (-1, self.pre(rest)))
        elif word == "chord":
            match = re.fullmatch(rf"(h\d+) ({NUMBER}) ({NUMBER}) from (\d+) (\d+)", rest)
            need(match, "not a chord")
            z, l, u = self.pre(match[1]), number(match[2]), number(match[3])
            need(l <= 0 <= u and l < u, "a chord needs l <= 0 <= u, l < u")
            need(self.fact(match[4]) == plus((1, z), (-1, constant(l))), "z - l >= 0 is not there")
            need(self.fact(match[5]) == plus((-1, z), (1, constant(u))), "u - z >= 0 is not there")
            value = plus((u, z), (-u, constant(l)), (l - u, {match[1]: Fraction(1)}))
        elif word in ("active", "inactive"):
            match = re.fullmatch(r"(h\d+) from (\d+)", rest)
            need(match, f"not a step: {word}")
            sign = 1 if word == "active" else -1
            need(self.fact(match[2]) == plus((sign, self.pre(match[1]))), "the phase is not there")
            value = plus((1, self.pre(match[1])) if sign == 1 else (0, {}), (-1, {match[1]: Fraction(1)}))
        elif word == "combine":
            value = self.combination(rest)
        elif word == "absurd":
            text, _, premise = rest.rpartition(" from ")
            self.contradiction(premise)
            value = form(text, self.network.space)
        elif word == "split":
            value = form(rest, self.network.space)
            self.open.append(("first", step, value))
        elif line == "otherwise":
            need(self.open and self.open[-1][0] == "first", "no branch to end")
            _, start, hypothesis = self.open.pop()
            self.open.append(("second", step, self.close(start, step)))
            value = plus((-1, hypothesis))
        elif line == "end":
            need(self.open and self.open[-1][0] == "second", "no branch to end")
            _, start, first = self.open.pop()
            value = self.close(start, step)
            need(value == first, "the branches differ")
        else:
            raise Rejected(f"unknown step {word[:40]}")
        self.add(step, value)

    def combination(self, text):
        terms = []
        parts = text.split(" + ")
        for i, part in enumerate(parts):
            match = re.fullmatch(rf"({NUMBER})\*\[(\d+)\]", part)
            factor = number(match[1] if match else part)
            need(factor >= 0, "negative multiplier")
            need(match or i == len(parts) - 1 and (i == 0 or factor != 0), "a constant, but not at the end")
            terms.append((factor, self.fact(match[2])) if match else (1, constant(factor)))
        return plus(*terms)

    def contradiction(self, step):
        f = self.fact(step)
        need(set(f) == {None} and f[None] < 0, "no contradiction")


def check(text):
    lines = Lines(text)
    lines.expect("relucid-certificate 1")
    kind = lines.next()
    need(kind in ("kind derivation", "kind witness"), "unknown kind")
    need(re.fullmatch(r"source (none|[0-9a-f]{64})", lines.next()), "no source")
    lines.expect("network")
    network = Network(lines)
    assumptions = []
    while lines.peek().startswith("assume "):
        match = re.fullmatch(r"assume (.*) >= 0", lines.next())
        need(match, "not an assumption")
        assumptions.append(form(match[1], network.space))
    proof = Proof(network, assumptions)
    step = 0
    if kind == "kind derivation":
        lines.expect("proof")
        while lines.peek() != "qed":
            step += 1
            label, _, rest = lines.next().partition(" ")
            need(label == str(step), f"step {label[:20]} where {step} was expected")
            proof.take(step, rest)
    lines.expect("qed")
    need(not proof.open, "open splits")
    claims = 0
    while lines.peek() != "end":
        conclude(lines.next(), kind, proof)
        claims += 1
    lines.expect("end")
    need(lines.at == len(lines.lines), "something follows the end")
    need(claims > 0, "nothing is concluded")
    return claims


def conclude(line, kind, proof):
    network = proof.network
    if kind == "kind witness":
        match = re.fullmatch(r"violated (.*) at (.*)", line)
        need(match, "not a witness")
        values = network.state([number(v) for v in match[2].split(", ")])
        need(all(at(a, values) >= 0 for a in proof.assumptions), "an assumption fails at the point")
        need(at(form(match[1], network.space), values) < 0, "not violated")
        return
    claim, _, step = line.rpartition(" by ")
    bound = re.fullmatch(rf"(y\d+) (<=|>=) ({NUMBER})", claim)
    if claim == "infeasible":
        proof.contradiction(step)
    elif bound:
        need(bound[1] in network.outputs, "no such output")
        sign = 1 if bound[2] == ">=" else -1
        wanted = plus((sign, network.outputs[bound[1]]), (-sign, constant(number(bound[3]))))
        need(proof.fact(step) == wanted, f"{claim} is not what step {step} says")
    else:
        need(claim.endswith(" >= 0"), "unknown claim")
        need(proof.fact(step) == form(claim[:-5], network.space), f"not what step {step} says")


def main():
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    exit_code = 0
    for path in sys.argv[1:]:
        try:
            with open(path, encoding="ascii", newline="") as file:
                print(f"accepted: {check(file.read())} claims")
        except (Rejected, UnicodeDecodeError) as why:
            print(f"rejected: {why}")
            exit_code = 3
    return exit_code


if __name__ == "__main__":
    sys.exit(main())
