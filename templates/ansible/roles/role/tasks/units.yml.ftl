<#-- RoleView -->
# [=header.name]: standard [=header.hash], written by Keelson
---
- name: Compare the service with the standard
  ansible.builtin.debug:
    msg: "{{ __[=role]_state.said.units + __[=role]_state.said.process + __[=role]_state.said.cgroup }}"
  changed_when: __[=role]_todo.units.reload or __[=role]_todo.units.restart or __[=role]_todo.units.stop | length > 0

- name: Install the service, or put its former files back
  block:
    - name: Make the folders of drop-ins
      ansible.builtin.file:
        path: "{{ item }}"
        state: directory
        owner: root
        group: root
        mode: "0755"
      loop: "{{ __[=role]_todo.units.files | select('match', '.*[.]d/') | map('dirname') | unique | list }}"

    - name: Write the units
      ansible.builtin.copy:
        src: "{{ item.source }}"
        dest: "{{ item.path }}"
        owner: root
        group: root
        mode: "0644"
      loop: "{{ __[=role]_standard.files | selectattr('path', 'in', __[=role]_todo.units.files) | list }}"
      loop_control:
        label: "{{ item.path }}"

    - name: Write the overrides of the unit
      ansible.builtin.copy:
        content: "{{ item.text }}"
        dest: "{{ item.path }}"
        owner: root
        group: root
        mode: "0644"
      loop: "{{ __[=role]_todo.overrides | selectattr('path', 'in', __[=role]_todo.units.files) | list }}"
      loop_control:
        label: "{{ item.path }}"

    # They would win over ours, and the next boot would lose them anyway.
    - name: Take settings of ours out of the run-time drop-ins
      ansible.builtin.copy:
        content: "{{ item.text }}"
        dest: "{{ item.path }}"
        owner: root
        group: root
        mode: "0644"
      loop: "{{ __[=role]_todo.units.runtime | selectattr('text') | list }}"
      loop_control:
        label: "{{ item.path }}"

    - name: Remove run-time drop-ins that set nothing else
      ansible.builtin.file:
        path: "{{ item.path }}"
        state: absent
      loop: "{{ __[=role]_todo.units.runtime | rejectattr('text') | list }}"
      loop_control:
        label: "{{ item.path }}"

    - name: Stop timers and sockets that are no longer wanted
      ansible.builtin.systemd:
        name: "{{ item | basename }}"
        state: stopped
        enabled: false
      loop: "{{ __[=role]_todo.units.stale | select('match', '.*[.](timer|socket)$') | list }}"
      when: __[=role]_todo.manager

    # A service that loses its unit runs on until somebody stops it.
    - name: Remove units that are no longer wanted
      ansible.builtin.file:
        path: "{{ item }}"
        state: absent
      loop: "{{ __[=role]_todo.units.stale }}"
<#if any.binary>

    - name: Copy the program
      ansible.builtin.copy:
        src: "{{ [=role]_binary }}"
        dest: "{{ __[=role]_standard.service.program }}"
        owner: root
        group: root
        mode: "0755"
        backup: true
      register: __[=role]_copied
      when: __[=role]_todo.units.program
</#if>

    # Tasks and no handlers: behind a handler that fails, ansible-core 2.14 leaves the rescue out.
    - name: Have systemd read the units
      ansible.builtin.systemd:
        daemon_reload: true
      when:
        - __[=role]_todo.units.reload
        - __[=role]_todo.manager

    # Only what runs: to start it is another question.
    - name: Restart [=header.name].service
      ansible.builtin.systemd:
        name: [=header.name].service
        state: restarted
      when:
        - __[=role]_todo.units.restart
        - not ansible_check_mode

    # A socket is started only while its service is stopped, and keeps its settings until it is stopped.
    - name: Stop what is in the way of a socket
      ansible.builtin.systemd:
        name: "{{ item }}"
        state: stopped
      loop: "{{ __[=role]_todo.units.stop }}"
      when: not ansible_check_mode

    - name: Have the units started at boot
      ansible.builtin.systemd:
        name: "{{ item }}"
        enabled: true
      loop: "{{ __[=role]_todo.units.enable }}"
      when:
        - __[=role]_todo.manager
        - not ansible_check_mode

    - name: Start what does not run
      ansible.builtin.systemd:
        name: "{{ item }}"
        state: started
      loop: "{{ __[=role]_todo.units.start }}"
      when:
        - __[=role]_todo.manager
        - not ansible_check_mode

    - name: Wait until the service is ready
      ansible.builtin.command:
        argv: "{{ __[=role]_argv }}"
        stdin: "{{ __[=role]_question | combine({'task': 'wait'}) | to_json }}"
      vars:
        ansible_no_target_syslog: true
      register: __[=role]_waited
      changed_when: false
      when:
        - __[=role]_todo.units.gated
        - not ansible_check_mode

    - name: Go no further with one that does not get ready
      ansible.builtin.assert:
        that: __[=role]_answer.refused | length == 0
        fail_msg: "{{ __[=role]_answer.refused | join('; ') }}"
        quiet: true
      vars:
        __[=role]_answer: "{{ __[=role]_waited.stdout | default('{\"refused\": []}', true) | from_json }}"

<#if any.binary>
    - name: Remove the former program
      ansible.builtin.file:
        path: "{{ __[=role]_copied.backup_file }}"
        state: absent
      changed_when: false
      when: __[=role]_copied.backup_file | default('') | length > 0

</#if>
    - name: See that the limits are in force, and remember what the process was started with
      ansible.builtin.command:
        argv: "{{ __[=role]_argv }}"
        stdin: "{{ __[=role]_question | combine({'task': 'remember', 'fresh': __[=role]_todo.units.fresh}) | to_json }}"
      vars:
        ansible_no_target_syslog: true
      changed_when: false
      when:
        - __[=role]_todo.manager
        - not ansible_check_mode
  rescue:
    # Now, as its next start writes more.
    - name: Ask the journal what the service said
      ansible.builtin.command:
        argv: [journalctl, --unit, [=header.name].service, --lines, "10", --no-pager, --output, cat]
      register: __[=role]_journal
      changed_when: false
      failed_when: false
      check_mode: false

    # While their files are there: what runs without one runs on. Sockets come first: one would start its service again.
    - name: Stop what was started with the new files
      ansible.builtin.systemd:
        name: "{{ item }}"
        state: stopped
      loop: "{{ __[=role]_todo.units.start }}"
      failed_when: false
      when: __[=role]_todo.manager

    - name: Have only those units started at boot that were before
      ansible.builtin.systemd:
        name: "{{ item }}"
        enabled: false
      loop: "{{ __[=role]_todo.units.enable }}"
      failed_when: false
      when: __[=role]_todo.manager

    - name: Put the former files back
      ansible.builtin.copy:
        content: "{{ item.text }}"
        dest: "{{ item.path }}"
        owner: root
        group: root
        mode: "0644"
      loop: "{{ __[=role]_todo.units.former | selectattr('text') | list }}"
      loop_control:
        label: "{{ item.path }}"

    - name: Remove the files that were not there
      ansible.builtin.file:
        path: "{{ item.path }}"
        state: absent
      loop: "{{ __[=role]_todo.units.former | rejectattr('text') | list }}"
      loop_control:
        label: "{{ item.path }}"
<#if any.binary>

    - name: Put the former program back
      ansible.builtin.copy:
        src: "{{ __[=role]_copied.backup_file }}"
        dest: "{{ __[=role]_standard.service.program }}"
        remote_src: true
        owner: root
        group: root
        mode: "0755"
      when: __[=role]_copied.backup_file | default('') | length > 0

    - name: Remove the program that was not there
      ansible.builtin.file:
        path: "{{ __[=role]_copied.dest }}"
        state: absent
      when:
        - __[=role]_copied.changed | default(false)
        - __[=role]_copied.backup_file | default('') | length == 0
</#if>

    - name: Have systemd read them again
      ansible.builtin.systemd:
        daemon_reload: true
      when: __[=role]_todo.manager

    # Starts that failed must not count against this one.
    - name: Have systemd forget the starts that failed
      ansible.builtin.command:
        argv: "{{ __[=role]_argv }}"
        stdin: "{{ __[=role]_question | combine({'task': 'forget'}) | to_json }}"
      vars:
        ansible_no_target_syslog: true
      changed_when: false
      failed_when: false
      when: __[=role]_todo.manager

    - name: Leave stopped what was stopped
      ansible.builtin.systemd:
        name: [=header.name].service
        state: stopped
      failed_when: false
      when:
        - __[=role]_todo.manager
        - __[=role]_todo.units.stays
        - not __[=role]_todo.units.running

    - name: Start what ran before
      ansible.builtin.systemd:
        name: "{{ item }}"
        state: restarted
      loop: "{{ __[=role]_todo.units.back }}"
      register: __[=role]_back
      failed_when: false

    - name: Say what happened
      ansible.builtin.fail:
        msg:
          - "[=header.name].service did not become ready with the new files: {{ __[=role]_why }}"
          - "Its former files are back, and it is {{ __[=role]_left }}."
          - "{{ __[=role]_journal.stdout_lines | default([]) }}"
      vars:
        __[=role]_left: "{{ 'left alone' if not __[=role]_todo.units.stays else 'stopped, as before' if not __[=role]_todo.units.running
          else 'not started with them either: ' ~ __[=role]_down | map(attribute='msg', default='') | join('; ') if __[=role]_down | length > 0
          else 'started with them' }}"
        __[=role]_down: "{{ __[=role]_back.results | default([]) | rejectattr('status', 'defined') | list }}"
        __[=role]_refused: "{{ (__[=role]_waited.stdout | default('{}', true) | from_json).refused | default([]) }}"
        __[=role]_why: "{{ __[=role]_refused | join('; ') if __[=role]_refused | length > 0
          else ansible_failed_task.name ~ ': ' ~ __[=role]_failures | map(attribute='msg', default='') | map('trim') | join('; ') }}"
        __[=role]_failures: "{{ ansible_failed_result.results | default([ansible_failed_result]) | selectattr('failed', 'defined')
          | selectattr('failed') | list }}"
