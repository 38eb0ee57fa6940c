import 'api/client/theme.css'
import './staff.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { CarerApp } from './carer-app.svelte.ts'

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no #app')

const carerApp = new CarerApp()
mount(App, { target, props: { carerApp } })
void carerApp.start() // reports its own failures: they are states with a screen
