"""Sends a webmention by a sender that is not ours, and prints what the endpoint answered."""

import sys

import ronkyuu

source, target = sys.argv[1:]
answer = ronkyuu.sendWebmention(source, target, test_urls=False)
print(answer.status_code if answer is not None else "no endpoint")
