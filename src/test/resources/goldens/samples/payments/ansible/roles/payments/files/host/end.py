# payments: standard ca58553a79a3, written by Keelson
print(json.dumps(answer()))
