# catalog: standard 30294ce6ce1e, written by Keelson
print(json.dumps(answer()))
