# The words of specs/*.tsv: what people do to a host by hand. Sent to the host in front of a group's lines.
service=courier.service
unit=/etc/systemd/system/$service
pid=$(systemctl show --property=MainPID --value $service)
edited=
edit() { # NAME VALUE: another value in the unit, which is then read and the service restarted
  grep -q "^$1=" $unit
  sed -i "s|^$1=.*|$1=$2|" $unit
  edited=1
}
variable() { # NAME VALUE: the same for a variable of the environment
  grep -q "^Environment=\"$1=" $unit
  sed -i "s|^Environment=\"$1=.*|Environment=\"$1=$2\"|" $unit
  edited=1
}
group() { # FILE VALUE: written past systemd
  echo "$2" >"/sys/fs/cgroup$(systemctl show --property=ControlGroup --value $service)/$1"
}
dropin() { # ASSIGNMENT: a drop-in that wins until the next boot, such as `systemctl edit --runtime` leaves
  mkdir -p /run/systemd/system/$service.d
  echo "[Service]
$1" >"/run/systemd/system/$service.d/${1%%=*}.conf"
  systemctl daemon-reload
}
finish() {
  [ -n "$edited" ] || return 0
  systemctl daemon-reload
  systemctl restart $service
}
