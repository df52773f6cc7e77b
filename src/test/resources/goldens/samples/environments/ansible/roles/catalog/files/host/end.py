# Written by Keelson, the same in every role.
print(json.dumps(answer()))
